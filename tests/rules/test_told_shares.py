"""A share, with the part and the whole that words tie to it."""

from __future__ import annotations

import pytest

from factlint.rules.functions.told_shares import told_share
from tests.rules.scene_of import printed, scene_of


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("The appeal has $150,000, or 25% of its $600,000 target.", "25%", ("$150,000", "$600,000", True)),
        ("The appeal has $150,000, or 35% of its $600,000 target.", "35%", ("$150,000", "$600,000", False)),
        ("A tax of 8% on the $500m spent there would raise $60m.", "8%", ("$60m", "$500m", False)),
        ("It sells $500m of tea a year. A tax of 8% on it would raise $60m.", "8%", ("$60m", "$500m", False)),
        ("Some 60% of the 50 bridges are sound. The other 25 leak.", "60%", ("25", "50 bridges", False)),
        ("Some 60% of the 50 bridges are sound. The other 20 leak.", "60%", ("20", "50 bridges", True)),
        ("It tested 60 men. Nine fell ill, a rate of 35%.", "35%", ("Nine", "60 men", False)),
        ("Turnout was 30%. Of the 4,000 members 1,900 voted.", "30%", ("1,900", "4,000 members", False)),
        ("It tested 60 men. Nine fell ill, 35% more than in May.", "35%", None),
        ("It tested 60 men. Nine fell ill, a rate of 35% of voters.", "35%", None),
        ("Of 60 men ten left. Nine fell ill, a rate of 18%.", "18%", None),
        ("It tested 60 men but nine fell ill, up from 35%.", "35%", None),
    ],
)
def test_told_share(text: str, figure: str, told: tuple[str, str, bool] | None) -> None:
    scene, slot = scene_of(text, figure)
    found = told_share(scene, slot)
    assert (None if found is None else (printed(scene, found.part), printed(scene, found.whole), found.fits)) == told
