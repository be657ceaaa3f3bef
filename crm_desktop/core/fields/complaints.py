"""The fields of complaints, their history, pauses and actions, and of the tree of causes."""

from typing import Final

from crm_desktop.core.enums import (
    ActionKind,
    Channel,
    ComplaintClock,
    ComplaintEventKind,
    ComplaintRemark,
    ComplaintState,
    CustomerType,
    Justified,
    Severity,
)
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

CAUSE: Final = (
    Field("parent", "上级原因", "Belongs to", Kind.RECORD),
    Field("name", "名称", "Name"),
    Field("active", "启用", "In use", Kind.FLAG),
)

COMPLAINT: Final = (
    Field("number", "编号", "Number", searched=True),
    Field("received_at", "来电时间", "Received", Kind.MOMENT),
    Field("channel", "方式", "Channel", Kind.CHOICE, Channel),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("contact", "联系人", "Contact person", Kind.RECORD),
    Field("product", "产品", "Product", Kind.RECORD),
    Field("order", "服务单", "Service order", Kind.RECORD),
    Field("callback", "回访", "Callback", Kind.RECORD),
    Field("owner", "首问负责人", "First-contact owner", Kind.RECORD),
    Field("in_charge", "承办人", "In charge", Kind.RECORD),
    Field("department", "部门", "Department", searched=True),
    Field("severity", "严重程度", "Severity", Kind.CHOICE, Severity),
    Field("subject", "主题", "Subject", searched=True),
    Field("description", "原话", "In the customer's words", searched=True),
    Field("motives", "客户想要", "What the customer wants", Kind.STRUCTURE),
    Field("requested_remedy", "希望的结果", "Remedy asked for"),
    Field("customer_type", "客户类型", "Kind of customer", Kind.CHOICE, CustomerType),
    Field("vexatious", "无理投诉", "Vexatious", Kind.FLAG),
    Field("state", "状态", "State", Kind.CHOICE, ComplaintState),
    Field("first_reply_due", "首次回复期限", "First reply due", Kind.MOMENT),
    Field("answer_due", "答复期限", "Answer due", Kind.MOMENT),
    Field("close_due", "办结期限", "Close due", Kind.MOMENT),
    Field("acknowledged_at", "受理时间", "Acknowledged", Kind.MOMENT),
    Field("proposed_at", "提出方案时间", "Proposed", Kind.MOMENT),
    Field("rejected_at", "判为不成立的时间", "Rejected", Kind.MOMENT),
    Field("resolved_at", "解决时间", "Resolved", Kind.MOMENT),
    Field("customer_told_at", "告知客户时间", "Customer told", Kind.MOMENT),
    Field("first_closed_at", "首次办结", "First closed", Kind.MOMENT),
    Field("closed_at", "办结时间", "Closed", Kind.MOMENT),
    Field("escalated_at", "升级时间", "Escalated", Kind.MOMENT),
    Field("escalation_level", "升级级别", "Escalation level", Kind.COUNT),
    Field("escalation_reason", "升级原因", "Why escalated"),
    Field("times_reopened", "重开次数", "Times reopened", Kind.COUNT),
    Field("findings", "调查结果", "Findings", searched=True),
    Field("justified", "是否成立", "Decision", Kind.CHOICE, Justified),
    Field("decided_at", "认定时间", "Decided", Kind.MOMENT),
    Field("cause", "原因", "Cause", Kind.RECORD),
    Field("root_cause", "根本原因", "Root cause"),
    Field("responsible_department", "责任部门", "Department responsible"),
    Field("responsible_staff", "责任人", "Person responsible", Kind.RECORD),
    Field("proposed_solution", "处理方案", "Proposed solution", searched=True),
    Field("message_to_customer", "给客户的说明", "For the customer"),
    Field("customer_answer", "客户意见", "The customer's answer"),
    Field("compensation_kind", "象征性补偿", "Symbolic compensation"),
    Field("compensation_fen", "价值（元）", "Value (yuan)", Kind.MONEY),
    Field("compensation_approved_by", "批准人", "Approved by", Kind.RECORD),
    Field("compensated_at", "补偿时间", "Compensated", Kind.MOMENT),
    Field("rejection_reason", "为什么不成立", "Why it is not justified"),
    Field("duplicate_of", "与此重复", "Duplicate of", Kind.RECORD),
    Field("satisfaction", "满意度", "Satisfaction", Kind.COUNT),
    Field("lesson", "事后学习", "Lesson learnt"),
)

COMPLAINT_EVENT: Final = (
    Field("complaint", "投诉", "Complaint", Kind.RECORD),
    Field("at", "时间", "When", Kind.MOMENT),
    Field("kind", "类别", "Kind", Kind.CHOICE, ComplaintEventKind),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
    Field("remarks", "备注", "Remarks"),
    Field("code", "编码", "Code", Kind.CHOICE, ComplaintRemark),
    Field("clock", "时钟", "Clock", Kind.CHOICE, ComplaintClock),
    Field("satisfaction", "满意度", "Satisfaction", Kind.COUNT),
    Field("number", "编号", "Number"),
    Field("corrections", "更正", "Corrections", Kind.STRUCTURE),
)

HOLD: Final = (
    Field("complaint", "投诉", "Complaint", Kind.RECORD),
    Field("start", "开始", "From", Kind.MOMENT),
    Field("end", "结束", "Until", Kind.MOMENT),
    Field("reason", "停表原因", "Reason"),
)

COMPLAINT_ACTION: Final = (
    Field("complaint", "投诉", "Complaint", Kind.RECORD),
    Field("kind", "类别", "Kind", Kind.CHOICE, ActionKind),
    Field("what", "措施", "Action"),
    Field("owner", "负责人", "By whom", Kind.RECORD),
    Field("due", "期限", "Due", Kind.DAY),
    Field("done_at", "完成时间", "Done", Kind.MOMENT),
)
