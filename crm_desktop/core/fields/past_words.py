"""How files write what their columns of past work say; compared without spaces and hyphens, in lower case."""

from collections.abc import Mapping
from typing import Final, TypeVar

from crm_desktop.core.enums import AttemptOutcome, Channel, ComplaintState, LetterKind

T = TypeVar("T")


def _by_word(words: Mapping[T, str]) -> Mapping[str, T]:
    return {word: meaning for meaning, said in words.items() for word in said.split()}


SATISFACTION: Final = _by_word(
    {
        5: "非常满意 很满意 十分满意 特别满意 verysatisfied excellent",
        4: "满意 比较满意 较满意 satisfied good",
        3: "一般 基本满意 普通 尚可 neutral average fair",
        2: "不满意 不太满意 较不满意 不满 dissatisfied unsatisfied poor",
        1: "非常不满意 很不满意 十分不满意 极不满意 verydissatisfied verypoor",
    }
)
CHANNELS: Final = _by_word(
    {
        Channel.PHONE: "电话 手机 来电 打电话 致电 phone call telephone",
        Channel.VISIT: "上门 拜访 当面 现场 面谈 到店 visit inperson",
        Channel.LETTER: "信函 信件 来信 书面 letter mail",
        Channel.MESSAGE: "短信 微信 qq 短信/微信 message sms wechat text",
        Channel.EMAIL: "邮件 电子邮件 邮箱 email",
    }
)
LETTERS: Final = _by_word(
    {
        LetterKind.BIRTHDAY: "生日贺卡 生日卡 生日祝福 生日信 birthdaycard",
        LetterKind.FESTIVAL: "节日贺卡 新年贺卡 春节贺卡 中秋贺卡 元旦贺卡 贺年卡 新年卡 节日卡 节日问候 节日问候信 "
        "christmascard newyearcard newyearscard festivalgreeting seasonsgreetings holidaycard",
        LetterKind.GREETING: "问候信 慰问信 greetingletter",
        LetterKind.THANK_YOU: "感谢信 致谢信 答谢信 感谢函 thankyouletter thankyou thankyoucard thankyounote",
        LetterKind.FOLLOW_UP: "回访信 跟踪信 followupletter",
        LetterKind.SURVEY: "意见征询单 意见征询 意见征询函 意见征询表 征询单 调查表 满意度调查 调查问卷 survey",
        LetterKind.COMPLAINT_REPLY: "投诉答复函 投诉答复 投诉回复函 答复函 complaintreply",
        LetterKind.MAINTENANCE: "保养提醒 保养提醒函 保养通知 maintenancereminder",
        LetterKind.WARRANTY_END: "保修到期 保修到期提醒 保修到期通知 endofwarranty",
        LetterKind.DESIGN_LIFE_END: "超期服务告知 超期服务告知书",
        LetterKind.INVITATION: "邀请函 邀请信 请柬 invitation invitationletter",
        LetterKind.REFERRAL: "转介绍 转介绍信 referralletter",
        LetterKind.WIN_BACK: "挽回信 挽留信 winbackletter",
        LetterKind.CHANGE_NOTICE: "变更通知 变更通知函 搬迁通知 noticeofachange",
        LetterKind.NEWSLETTER: "社报 剪报 社报/剪报 内刊 newsletter",
    }
)
STATES: Final = _by_word(
    {
        ComplaintState.CLOSED: "已办结 办结 已处理 处理完毕 已处理完毕 处理完成 已解决 解决 已完成 完成 已关闭 关闭 已结案 结案 "
        "已完结 完结 是 closed resolved done solved completed settled yes",
        ComplaintState.NEW: "未办结 未处理 待处理 未解决 未完成 未关闭 未结案 否 处理中 跟进中 进行中 调查中 受理中 已受理 待跟进 "
        "open new pending unresolved no inprogress ongoing",
    }
)
OUTCOMES: Final = _by_word(
    {
        AttemptOutcome.NO_ANSWER: "无人接听 未接 未接通 没接 没人接 无应答 未接听 关机 占线 不在服务区 noanswer voicemail",
        AttemptOutcome.WRONG_NUMBER: "号码错误 空号 错号 停机 号码不存在 wrongnumber",
        AttemptOutcome.REFUSED: "拒访 拒接 拒绝回访 拒绝 拒绝接听 refused",
        AttemptOutcome.SOMEBODY_ELSE: "他人代接 他人接听 家人接听 非本人接听 somebodyelse",
        AttemptOutcome.REACHED: "已接通 接通 reached",
    }
)
