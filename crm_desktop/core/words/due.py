"""Words of what is due: how something stands, and what the kinds of duties are called."""

WORDS: dict[str, tuple[str, str]] = {
    "urgency.overdue": ("逾期 {span}", "{span} overdue"),
    "urgency.overdue_paused": ("{overdue}，已停表", "{overdue}, clock stopped"),
    "urgency.left": ("还剩 {span}", "{span} left"),
    "urgency.paused": ("已停表", "clock stopped"),
    "urgency.all_day": ("全天", "all day"),
    "urgency.done": ("已完成", "Done"),
    "urgency.done_late": ("逾期完成", "Done late"),
    "urgency.called_off": ("已取消", "Called off"),
    # For each kind its heading (due.<slug>), and what is said where nothing of it is due (due.<slug>.none);
    # a kind without the latter is not shown then.
    "due.callback": ("回访", "Callbacks"),
    "due.callback.none": ("今天没有要打的电话。", "Nobody to call today."),
    "due.no_number": ("没有号码", "No number"),
    "due.complaint": ("投诉", "Complaints"),
    "due.complaint.none": ("没有未办结的投诉。", "No open complaint."),
    "due.complaint_action": ("投诉措施", "Actions on complaints"),
    "due.promise": ("承诺", "Promises"),
    "due.promise.none": ("没有待兑现的承诺。", "No promise is open."),
    "due.birthday": ("生日", "Birthdays"),
    "due.birthday.none": ("七天内没有客户过生日。", "No birthday in the next seven days."),
    "due.letter": ("信函", "Letters"),
    "due.letter.none": ("没有要写的信。", "No letter to write."),
    "due.letter.late": ("{n} 封逾期", "{n} late"),
    "due.letter.waiting": ("已写好，还没打印", "Written, not yet printed"),
}
