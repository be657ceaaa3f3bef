"""The fields of service orders with their appointments and freight, and of promises."""

from typing import Final

from crm_desktop.core.enums import FaultSource, Guarantee, RepairState, ServiceMode
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

SERVICE_ORDER: Final = (
    Field("number", "编号", "Number", searched=True),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("product", "产品", "Product", Kind.RECORD),
    Field("mode", "服务方式", "Service", Kind.CHOICE, ServiceMode),
    Field("subject", "客户要求", "What the customer asks for", searched=True),
    Field("owner", "首问负责人", "First-contact owner", Kind.RECORD),
    Field("technician", "技师", "Technician", Kind.RECORD),
    Field("received_at", "受理时间", "Received", Kind.MOMENT),
    Field("appointment_start", "预约开始", "Appointment from", Kind.MOMENT),
    Field("appointment_end", "预约结束", "Appointment until", Kind.MOMENT),
    Field("arrived_at", "技师到达", "Technician arrived", Kind.MOMENT),
    Field("finished_at", "完工时间", "Finished", Kind.MOMENT),
    Field("fault_cause", "故障原因", "Cause of the fault", searched=True),
    Field("fault_source", "故障来源", "Source of the fault", Kind.CHOICE, FaultSource),
    Field("work_done", "处理经过", "Work done", searched=True),
    Field("repair_state", "修复状况", "State of the repair", Kind.CHOICE, RepairState),
    Field("parts", "更换配件", "Parts used", searched=True),
    Field("fee_fen", "费用", "Fee", Kind.MONEY),
    Field("guarantee", "三包", "Three guarantees", Kind.CHOICE, Guarantee),
    Field("promised_finish", "承诺完成日期", "Promised finish", Kind.DAY),
    Field("department", "责任部门", "Department"),
    Field("remarks", "备注", "Remarks", searched=True),
)

APPOINTMENT: Final = (
    Field("order", "服务单", "Service order", Kind.RECORD),
    Field("window_start", "预约开始", "Appointment from", Kind.MOMENT),
    Field("window_end", "预约结束", "Appointment until", Kind.MOMENT),
    Field("agreed_at", "约定时间", "Agreed", Kind.MOMENT),
    Field("reason", "原因", "Reason"),
    Field("told_at", "告知客户时间", "Customer told at", Kind.MOMENT),
    Field("told_by", "由谁告知", "Told by", Kind.RECORD),
)

FREIGHT: Final = (
    Field("order", "服务单", "Service order", Kind.RECORD),
    Field("quantity", "数量", "Quantity"),
    Field("destination", "目的地", "Destination"),
    Field("planned_dispatch", "计划发货", "Planned dispatch", Kind.DAY),
    Field("actual_dispatch", "实际发货", "Actual dispatch", Kind.DAY),
    Field("planned_arrival", "计划到货", "Planned arrival", Kind.DAY),
    Field("actual_arrival", "实际到货", "Actual arrival", Kind.DAY),
    Field("documents_correct", "单证准确", "Documents correct", Kind.FLAG),
    Field("damage", "货损", "Damage"),
)

PROMISE: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("what", "承诺什么", "What is promised", searched=True),
    Field("due_at", "期限", "Due", Kind.MOMENT),
    Field("all_day", "不限时刻", "All day", Kind.FLAG),
    Field("staff", "负责人", "By whom", Kind.RECORD),
    Field("kept_at", "兑现时间", "Kept", Kind.MOMENT),
    Field("withdrawn_at", "撤回时间", "Withdrawn", Kind.MOMENT),
)
