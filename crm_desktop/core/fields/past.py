"""What columns of a file tell of callbacks done, complaints and letters sent; they become such records."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.core.enums import CallbackKind, Channel, LetterKind
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.tables import Table

_NOT_YET = "下次|下一次|计划|预约|预计|待|应|拟|提醒|next|planned|due"
_CALL = "回访|call ?back|follow[- ]?up call"
_PAPER = (
    "贺卡|贺年卡|生日卡|新年卡|节日卡|明信片|感谢信|答谢信|问候信|回访信|致歉信|挽回信|挽留信|信函|信件|邀请函|答复函|征询[单表函]|请柬|社报|内刊|"
    "letter|card|newsletter|survey"
)
_SETTLED = "办结|结案|处理|解决|关闭|完成|完结"

CALLBACK: Final = (
    Field(
        "callback_date",
        "回访日期",
        "Called back on",
        Kind.DAY,
        headers="回访日期 回访时间 回访日 最近回访 上次回访 上次回访日期 上次回访时间 最近回访日期 最近回访时间 末次回访日期 "
        "callbackdate callbacktime calledbackon lastcallback",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*(?:{_CALL}).*(?:日期?|时间|date|\bon)\s?\d?$",
        several_columns=True,
    ),
    Field(
        "callback_kind",
        "回访类型",
        "Kind of callback",
        Kind.CHOICE,
        CallbackKind,
        headers="回访类型 回访类别 回访种类 回访项目 callbackkind callbacktype kindofcallback",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*回访.*(?:类型|类别)",
        several_columns=True,
    ),
    Field(
        "callback_channel",
        "回访方式",
        "Channel of the callback",
        Kind.CHOICE,
        Channel,
        headers="回访方式 回访渠道 回访形式 callbackchannel channelofthecallback",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*回访.*(?:方式|渠道|形式)",
        several_columns=True,
    ),
    Field(
        "callback_staff",
        "回访人",
        "Called back by",
        headers="回访人 回访人员 回访员 回访客服 回访专员 回访人姓名 calledbackby calledby",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*回访(?:人|员|客服|专员)",
        several_columns=True,
    ),
    Field(
        "callback_result",
        "回访结果",
        "Result of the callback",
        headers="回访结果 回访内容 回访情况 回访记录 回访备注 回访说明 回访反馈 callbackresult callbacknotes resultofthecallback",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*(?:{_CALL}).*(?:结果|内容|情况|记录|备注|说明|反馈|result|notes|remarks)",
        several_columns=True,
    ),
    Field(
        "suggestions",
        "意见与建议",
        "Suggestions",
        headers="意见与建议 意见建议 客户意见 客户建议 客户意见与建议 客户意见建议 客户反馈 建议 suggestions feedback customerfeedback",
        several_columns=True,
    ),
    Field(
        "next_step",
        "下一步",
        "Next step",
        headers="下一步 下一步计划 后续安排 nextstep nextsteps",
        several_columns=True,
    ),
)
COMPLAINT: Final = (
    Field(
        "complaint_closed",
        "投诉办结日期",
        "Complaint settled on",
        Kind.DAY,
        headers="投诉办结日期 办结日期 办结时间 结案日期 结案时间 处理完成日期 处理完成时间 处理日期 处理时间 解决日期 解决时间 关闭日期 "
        "关闭时间 完结日期 完成日期 完成时间 closedon closed closeddate dateclosed resolvedon dateresolved resolveddate "
        "complaintsettledon",
        header_parts=rf"投诉.*(?:{_SETTLED}).*(?:日期?|时间)$",
        several_columns=True,
    ),
    Field(
        "complaint_solution",
        "投诉处理结果",
        "What was done about the complaint",
        headers="投诉处理结果 处理结果 处理方案 处理意见 处理措施 处理情况 处理办法 解决方案 解决办法 解决结果 "
        "resolution solution actiontaken outcome whatwasdoneaboutthecomplaint",
        header_parts=rf"投诉.*(?:{_SETTLED}).*(?:结果|方案|情况|意见|措施|办法)",
        several_columns=True,
    ),
    Field(
        "complaint_state",
        "投诉处理状态",
        "State of the complaint",
        headers="投诉处理状态 投诉状态 处理状态 办理状态 处理进度 是否办结 是否解决 是否处理 是否结案 complaintstatus complaintstate "
        "stateofthecomplaint resolved",
        several_columns=True,
    ),
    Field(
        "complaint_staff",
        "投诉承办人",
        "Complaint handled by",
        headers="投诉承办人 投诉处理人 处理人 处理人员 承办人 受理人 受理人员 handledby complainthandledby",
        header_parts="投诉.*(?:处理|承办|受理|负责)人",
        several_columns=True,
    ),
    Field(
        "complaint_channel",
        "投诉方式",
        "Channel of the complaint",
        Kind.CHOICE,
        Channel,
        headers="投诉方式 投诉渠道 投诉途径 投诉来源 complaintchannel channelofthecomplaint",
        several_columns=True,
    ),
    Field(
        "complaint_subject",
        "投诉主题",
        "Subject of the complaint",
        headers="投诉主题 投诉类型 投诉类别 投诉分类 投诉事项 投诉标题 complaintsubject complainttype subjectofthecomplaint",
        several_columns=True,
    ),
    Field(
        "complaint_text",
        "投诉内容",
        "Complaint",
        headers="投诉内容 投诉事由 投诉原因 投诉问题 投诉描述 投诉详情 投诉情况 客户投诉 投诉 complaint complaintdetails complainttext "
        "complaintdescription",
        header_parts="投诉(?:的)?(?:内容|事由|原因|问题|描述|详情|情况)",
        several_columns=True,
    ),
    Field(
        "complaint_date",
        "投诉日期",
        "Complaint received",
        Kind.DAY,
        headers="投诉日期 投诉时间 投诉日 投诉受理日期 投诉受理时间 complaintdate dateofcomplaint complainedon complaintreceived",
        header_parts="投诉.*(?:日期?|时间)$",
        several_columns=True,
    ),
)
LETTER: Final = (
    Field(
        "letter_date",
        "信函寄出日期",
        "Letter posted on",
        Kind.DAY,
        headers="信函寄出日期 寄出日期 寄出时间 寄信日期 寄信时间 发信日期 发信时间 发函日期 发函时间 邮寄日期 邮寄时间 寄送日期 寄送时间 寄发日期 "
        "投递日期 letterpostedon lettersent lettersenton lettersentdate dateposted posteddate postedon mailedon datemailed "
        "dateletterposted",
        header_parts=rf"^(?!.*(?:{_NOT_YET})).*(?:{_PAPER}).*(?:寄|发|邮|送|sent|posted|mailed)",
        several_columns=True,
    ),
    Field(
        "letter_kind",
        "信函类别",
        "Kind of letter",
        Kind.CHOICE,
        LetterKind,
        headers="信函类别 信函类型 信函种类 信函名称 信函 信件类型 信件类别 信件 函件类型 贺卡类型 letterkind lettertype kindofletter letter",
        several_columns=True,
    ),
    Field(
        "letter_returned",
        "退信",
        "Letter returned",
        headers="退信 是否退信 退信日期 退信时间 退回日期 是否退回 信函退回 returned letterreturned returnedon returneddate undelivered",
        header_parts=rf"(?:{_PAPER}).*(?:退回|退信|returned)",
        several_columns=True,
    ),
    Field(
        "letter_return_reason",
        "退信原因",
        "Why returned",
        headers="退信原因 退回原因 退信理由 退回理由 whyreturned returnreason reasonforreturn",
        several_columns=True,
    ),
)
SHARED: Final = (
    Field(
        "satisfaction",
        "满意度",
        "Satisfaction",
        Kind.COUNT,
        headers="满意度 客户满意度 回访满意度 满意程度 满意度评价 满意度评分 服务评价 评价 评分 satisfaction satisfactionscore csat",
        header_parts="满意度|满意程度|satisfaction",
        several_columns=True,
    ),
)
"""Of a callback or of a complaint, whichever the file tells of."""

PAST: Final = (*CALLBACK, *COMPLAINT, *LETTER, *SHARED)
PAST_NAMES: Final = frozenset(field.name for field in PAST)
TABLE_OF: Final[Mapping[str, Table]] = {
    field.name: table
    for table, fields in ((Table.CALLBACK, CALLBACK), (Table.COMPLAINT, COMPLAINT), (Table.LETTER, LETTER))
    for field in fields
}
DATE_OF: Final[Mapping[Table, str]] = {
    Table.CALLBACK: "callback_date",
    Table.COMPLAINT: "complaint_date",
    Table.LETTER: "letter_date",
}
"""Without its day nothing becomes a record."""
TELLING: Final[Mapping[Table, frozenset[str]]] = {
    Table.CALLBACK: frozenset({"callback_result", "callback_kind", "callback_channel", "callback_staff"}),
    Table.COMPLAINT: frozenset({"complaint_text", "complaint_subject"}),
    Table.LETTER: frozenset({"letter_kind"}),
}
"""What says of which kind a file's records are, whose day stands under a word like 日期."""
