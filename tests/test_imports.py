"""What stands in for modules at the start is gone afterwards, and does what they do."""

from __future__ import annotations

import subprocess
import sys

import pytest

CASES = {
    "the modules are not loaded": "print(not {'textwrap', 'platform', 'urllib.parse'} & set(sys.modules))",
    "nor are they hidden": "import textwrap, platform, urllib.parse as u; print(textwrap.dedent(' a') + platform.system()[:0] + u.quote('/') == 'a/')",
    "addresses of files are quoted": "import pathlib; print(pathlib.PurePosixPath('/a b').as_uri() == 'file:///a%20b')",
    "unique numbers are made": "import uuid; print(len(str(uuid.uuid1())) == 36)",
    "schemas are described": """
import msgspec
class A(msgspec.Struct):
    '''One.

      Two.
    '''
print('One' in msgspec.json.schema(A)['$defs']['A']['description'])
""",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_stand_ins(case: str) -> None:
    code = f"import sys\nimport factlint\n{case}"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True\n"
