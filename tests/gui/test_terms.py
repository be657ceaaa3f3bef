"""What the window, the workbook and an import call by one name in English has one name in Chinese too."""

import pytest

from crm_desktop.core.words import say
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.orders.form import OrderForm
from tests.gui.customers.steps import add

pytestmark = pytest.mark.usefixtures("noon", "office")


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_a_field_is_called_the_same_in_the_window_and_outside(forms, themed, spoken):
    themed(spoken, "light")
    customer, order = forms(CustomerForm), forms(OrderForm, add("王建国"))
    for dialog, field, key in (
        (customer, "preferences", "import.field.preferences"),
        (customer, "background", "import.field.background"),
        (order, "destination", "column.destination"),
        (order, "documents_correct", "column.documents_correct_rate"),
    ):
        words = dialog.form.label_of(field).text().replace("&", "")
        assert say(key, spoken).removesuffix("率") == words
    themed("en", "light")
