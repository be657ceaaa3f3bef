"""Values by the name of their column or field, as a form, a file or a caller gives them."""

from collections.abc import Mapping
from typing import Any

Values = Mapping[str, Any]
"""What is to be kept, before a service has checked it: what stands where is known by the name alone."""

ValueDict = dict[str, Any]
"""The same, still being put together: the fields of a form, the columns of a row."""
