"""Orders that came to nothing: who ordered is a customer, what was ordered is no product of theirs."""

from typing import Final

from crm_desktop.core.sheet_cells import Cell
from crm_desktop.services.importing import past_values
from crm_desktop.services.importing.readers import Reader
from crm_desktop.services.importing.rows import Row, is_products

_UNSOLD: Final = frozenset(
    {
        *(
            "交易关闭",
            "交易取消",
            "已关闭",
            "订单关闭",
            "订单取消",
            "取消订单",
            "已取消",
            "取消",
            "已作废",
            "作废",
        ),
        *("退款成功", "已退款", "退款完成", "全额退款", "退货退款", "已退货"),
        *("cancelled", "canceled", "refunded", "voided", "expired", "storniert", "취소", "キャンセル"),
    }
)


def is_unsold(cell: Cell) -> bool:
    """Whether the state of an order says that nothing was sold, or all was given back."""
    return past_values.folded(cell) in _UNSOLD


def without_product(row: Row, reader: Reader) -> list[tuple[int, str]]:
    """Take what was ordered out of the row; returns it as notes, each with its column."""
    texts = {name: text for name, text in row.written.items() if is_products(name)}
    texts |= {name: text for name, text in row.doubtful if is_products(name)}
    for name in texts:
        row.written.pop(name, None)
    row.product.clear()
    row.doubtful = [each for each in row.doubtful if not is_products(each[0])]
    return [(0, f"{reader.header_of(name)}: {text}") for name, text in texts.items()]
