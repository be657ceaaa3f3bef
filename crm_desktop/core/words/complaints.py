"""Words of complaints and promises: causes, steps and why they are not open, history, guidance for the desk."""

from typing import Final

from crm_desktop.core.fields.complaints import COMPLAINT, COMPLAINT_ACTION

_OF_ACTIONS: Final = {"owner": "action_owner"}
"""The owner of an action is not the one of the complaint."""

WORDS: dict[str, tuple[str, str]] = {
    # The cause tree: the ten sins of source 003 and the seven causes of source 002.
    "cause.value": ("价值诱因", "Value"),
    "cause.value.poor_quality": ("质量差，或没有备货", "Poor quality, or nothing in stock"),
    "cause.value.below_expectation": ("质量低于预期", "Below expectation"),
    "cause.value.not_worth_price": ("不值这个价", "Not worth the price"),
    "cause.system": ("系统原因", "System"),
    "cause.system.slow_service": ("服务响应慢，或无处求助", "Slow service, or no help to be had"),
    "cause.system.untidy_premises": ("场所脏乱", "Dirty or untidy premises"),
    "cause.system.poor_range": ("品类少，或缺货", "Poor range of goods"),
    "cause.system.bad_location": ("地点、陈列或停车不便", "Bad location, layout or parking"),
    "cause.staff": ("员工诱因", "Staff"),
    "cause.staff.impolite": ("不礼貌、不友善，或心不在焉", "Impolite, unfriendly or absent-minded"),
    "cause.staff.not_knowledgeable": ("业务不熟，或解决不了", "Not knowledgeable, or unable to solve it"),
    "cause.staff.appearance": ("外表或行为不雅", "Appearance or conduct"),
    "cause.other": ("其他原因", "Other causes"),
    "cause.other.repair": ("售后或维修问题", "Repair or after-sales problem"),
    "cause.other.customer": ("客户自身的原因", "The customer's own person"),
    "cause.other.staff_error": ("工作人员失误", "Staff error"),
    "cause.other.policy": ("不认同我们的做法", "Disagrees with our policy"),
    "cause.other.yardstick": ("衡量的尺度不同", "A different yardstick"),
    "cause.other.expectation": ("期望过高", "Expectation too high"),
    # What the fields are called, on the screen and on paper alike.
    "complaint_section.said": ("一　客户说了什么", "1   What the customer said"),
    "complaint_section.found": ("二　查清了什么", "2   What was found"),
    "complaint_section.done": ("三　怎么办", "3   What is done"),
    **{f"complaint_field.{field.name}": field.words for field in COMPLAINT},
    **{
        f"complaint_field.{_OF_ACTIONS.get(field.name, field.name)}": field.words
        for field in COMPLAINT_ACTION
    },
    # Clocks.
    "complaint_clock.first_reply": ("首次回复", "First reply"),
    "complaint_clock.answer": ("答复期限", "Answer"),
    "complaint_clock.close": ("办结期限", "Close"),
    "complaint.clock.done": ("{span}", "{span}"),
    "complaint.clock.done_late": ("{span}，超时", "{span}, late"),
    "complaint.clock.sum": (
        "{received} 收到 ＋ {amount}（昼夜计时）",
        "received {received} + {amount}, round the clock",
    ),
    "complaint.clock.sum_held": (
        "{received} 收到 ＋ {amount} ＋ 停表 {held}",
        "received {received} + {amount} + {held} stopped",
    ),
    "complaint.clock.sum_stopped": (
        "停表中：等客户的时间会加到期限上",
        "Stopped: the wait is added to the deadline",
    ),
    # Steps: what a person may do with a complaint.
    "complaint_step.acknowledge": ("受理", "Acknowledge"),
    "complaint_step.investigate": ("开始调查", "Investigate"),
    "complaint_step.propose": ("提出方案", "Propose a solution"),
    "complaint_step.tell_result": ("已告知客户", "Customer was told"),
    "complaint_step.resolve": ("已解决", "Resolved"),
    "complaint_step.close": ("办结", "Close"),
    "complaint_step.reopen": ("重新打开", "Reopen"),
    "complaint_step.hold": ("等待客户", "Wait for customer"),
    "complaint_step.resume": ("恢复计时", "Go on"),
    "complaint_step.reject": ("判为不成立", "Reject"),
    "complaint_step.mark_duplicate": ("标为重复", "Mark as duplicate"),
    "complaint_step.escalate": ("超出我的权限", "Beyond my authority"),
    "complaint_step.correct": ("更正调查结果", "Correct the findings"),
    # Why a step is not open.
    "complaint.gate.not_new": ("已经受理过了。", "It has been acknowledged already."),
    "complaint.gate.acknowledge_first": (
        "先受理，告诉客户我们收到了。",
        "Acknowledge it first: tell the customer we have it.",
    ),
    "complaint.gate.investigate_first": ("先开始调查。", "Begin the investigation first."),
    "complaint.gate.under_investigation": ("已经在调查了。", "It is being investigated already."),
    "complaint.gate.findings_missing": (
        "先写下查清了什么，才能提出方案。",
        "Write down what was found before you propose a solution.",
    ),
    "complaint.gate.already_proposed": ("方案已经提出了。", "A solution has been proposed already."),
    "complaint.gate.propose_first": ("先提出方案。", "Propose a solution first."),
    "complaint.gate.already_told": ("结果已经告诉客户了。", "The customer has been told already."),
    "complaint.gate.already_resolved": ("已经解决了。", "It is resolved already."),
    "complaint.gate.resolve_first": ("先把问题解决。", "Resolve it first."),
    "complaint.gate.not_told": ("还没有把结果告诉客户。", "The customer has not been told the result."),
    "complaint.gate.decision_missing": (
        "还没有判定投诉是否成立。",
        "Nobody has decided yet whether it is justified.",
    ),
    "complaint.gate.not_closed": (
        "还没有办结，调查结果可以直接改。",
        "It is not closed: the findings can be changed where they stand.",
    ),
    "complaint.gate.correct_instead": (
        "已经办结；调查结果请用“更正调查结果”来改。",
        "It is closed; correct its findings by the step of that name.",
    ),
    "complaint.gate.root_cause_missing": (
        "还没有写下根本原因：为什么会这样？",
        "The root cause is not written down: why did it happen?",
    ),
    "complaint.gate.actions_open": ("还有 {count} 项措施没有完成。", "Actions not done yet: {count}."),
    "complaint.gate.after_callback_open": (
        "投诉回访还没有做：打通为止，或打满 3 次（已打 {count} 次）。",
        "The after-callback is not done: reach the customer, or try 3 times ({count} so far).",
    ),
    "complaint.gate.after_callback_missing": (
        "还没有投诉回访：先安排一次。",
        "There is no after-callback yet: plan one first.",
    ),
    "complaint.gate.dissatisfied": (
        "客户回访时不满意（{satisfaction} 分），要重新调查。",
        "The customer was not satisfied ({satisfaction} of 5): it goes back to the investigation.",
    ),
    "complaint.gate.waiting": (
        "正在等待客户；客户答复后先恢复计时。",
        "It waits for the customer; let it go on first.",
    ),
    "complaint.gate.not_waiting": ("没有在等待客户。", "It does not wait for the customer."),
    "complaint.gate.closed": (
        "已经办结；有新情况请重新打开。",
        "It is closed; reopen it if there is something new.",
    ),
    "complaint.gate.rejected": (
        "已判为不成立；有新情况请重新打开。",
        "It was rejected; reopen it if there is something new.",
    ),
    "complaint.gate.duplicate": (
        "已标为重复，请处理原来的那一条。",
        "It is a duplicate; work on the original.",
    ),
    "complaint.gate.still_open": ("还没有办结，不用重新打开。", "It is still open."),
    "complaint.gate.resolved_not_rejected": (
        "方案已经落实，不能再判为不成立。",
        "The solution was carried out; it can no longer be rejected.",
    ),
    # Errors at the fields.
    "complaint.error.description": ("请写下客户说了什么。", "Write down what the customer said."),
    "complaint.error.received_after_steps": (
        "来电时间不能晚于已经办过的步骤。",
        "It cannot have been received later than something was done about it.",
    ),
    "complaint.error.received_future": (
        "来电时间不能晚于现在。",
        "It cannot have been received later than now.",
    ),
    "complaint.error.reason": ("请写下原因。", "Give the reason."),
    "complaint.error.waiting_for": ("请写下在等客户的什么。", "Write down what you are waiting for."),
    "complaint.error.solution": ("请写下准备怎么办。", "Write down what you will do."),
    "complaint.error.findings": ("请写下查清了什么。", "Write down what was found."),
    "complaint.error.justified": ("请判定投诉是否成立。", "Decide whether it is justified."),
    "complaint.error.root_cause": (
        "请写下根本原因：为什么会这样？",
        "Write down the root cause: why did it happen?",
    ),
    "complaint.error.message": (
        "请写下给客户的说明：答复函里就用这段话。",
        "Write down what the customer is told: the reply says it word for word.",
    ),
    "complaint.error.reply_made": (
        "答复函 {number} 已经用了原来的话，不能再改。",
        "The letter {number} was made with these words; they can no longer be changed.",
    ),
    "complaint.error.not_this_customer": ("这不是这位客户的。", "This belongs to another customer."),
    "complaint.error.duplicate_of": ("请选原来的那条投诉。", "Choose the original complaint."),
    "complaint.error.duplicate_of_itself": ("不能是它自己的重复。", "It cannot be a duplicate of itself."),
    "complaint.error.duplicate_of_duplicate": (
        "这一条本身也是重复，请选最初的 {number}。",
        "This one is a duplicate itself; choose the first one, {number}.",
    ),
    "complaint.error.due_past": ("这个时间已经过去了。", "This time is over already."),
    "complaint.error.what": ("请写下要做什么。", "Write down what is to be done."),
    "complaint.error.compensation_kind": (
        "请写下补偿什么，例如：免费保养一次。",
        "Write down what is given, such as one free service.",
    ),
    "complaint.error.approved_by": ("补偿要有人批准。", "Somebody has to approve the compensation."),
    "complaint.error.satisfaction": ("请填 1 到 5 分。", "Enter 1 to 5."),
    "complaint.error.cause_name": ("请写下原因的名称。", "Give the cause a name."),
    "complaint.error.cause_exists": ("这里已经有这个原因。", "There is such a cause here already."),
    "promise.error.what": ("请写下答应了什么。", "Write down what was promised."),
    "promise.error.due": ("请写下什么时候之前。", "Say by when."),
    "promise.error.settled": ("这个承诺已经了结。", "This promise is settled already."),
    # History of one complaint.
    "complaint.history.opened": ("{staff} 接到投诉，记录在案", "{staff} recorded the complaint"),
    "complaint.history.acknowledged": ("{staff} 受理", "{staff} acknowledged it"),
    "complaint.history.investigating": ("{staff} 开始调查", "{staff} began to investigate"),
    "complaint.history.proposed": ("{staff} 提出方案", "{staff} proposed a solution"),
    "complaint.history.resolved": ("{staff} 解决", "{staff} resolved it"),
    "complaint.history.customer_told": ("{staff} 把结果告诉客户", "{staff} told the customer the result"),
    "complaint.history.closed": ("{staff} 办结", "{staff} closed it"),
    "complaint.history.reopened": ("{staff} 重新打开", "{staff} reopened it"),
    "complaint.history.held": (
        "{staff} 停表，等待客户",
        "{staff} stopped the clocks: waiting for the customer",
    ),
    "complaint.history.resumed": ("{staff} 恢复计时", "{staff} let the clocks run again"),
    "complaint.history.rejected": ("{staff} 判为不成立", "{staff} rejected it"),
    "complaint.history.duplicate": ("{staff} 标为重复", "{staff} marked it as a duplicate"),
    "complaint.history.escalated": ("{staff} 转给主管", "{staff} passed it to the manager"),
    "complaint.history.corrected": ("{staff} 更正调查结果", "{staff} corrected the findings"),
    "complaint.history.note": ("{staff} 记事", "{staff} noted"),
    "complaint.history.promise": ("{staff} 承诺", "{staff} promised"),
    "complaint.history.promise_due": ("{what}（{due} 前）", "{what} (by {due})"),
    "complaint.history.promise_kept": ("承诺已兑现", "Promise kept"),
    "complaint.history.promise_kept_late": ("承诺逾期兑现", "Promise kept late"),
    "complaint.history.action_done": ("措施完成", "Action done"),
    "complaint.history.compensation": ("象征性补偿", "Symbolic compensation"),
    "complaint.history.nobody": ("系统", "The program"),
    "complaint_remark.taken_back": (
        "回访 {number} 的结果已更正，投诉恢复原状",
        "the result of callback {number} was corrected, the complaint stands as before",
    ),
    "complaint_remark.important": ("重要投诉，立即上报", "important: goes to the manager at once"),
    "complaint_remark.overdue": ("{clock}已逾期", "{clock}: overdue"),
    "complaint_remark.satisfaction": (
        "回访满意度 {satisfaction} 分，重新调查",
        "satisfaction {satisfaction} of 5: investigated again",
    ),
    "complaint_remark.duplicate_of": ("原投诉 {number}", "of {number}"),
    "complaint_remark.not_duplicate": ("不是重复，恢复处理", "not a duplicate after all"),
    "complaint_remark.corrected": ("{field}：{old} → {new}", "{field}: {old} → {new}"),
    "complaint_remark.nothing": ("（空）", "(empty)"),
    "complaint.promise.answer": ("答复投诉 {number}", "An answer to complaint {number}"),
    "complaint.after_callback": ("投诉回访 {number}：{subject}", "After complaint {number}: {subject}"),
    "complaint.from_callback": (
        "回访中表示不满意（{satisfaction} 分）",
        "Dissatisfied when called back ({satisfaction} of 5)",
    ),
    # Guidance beside the form (sources 002, 003, 004).
    "guidance.title": ("这时候", "At this moment"),
    "guidance.new": (
        "先听完，不打断，不急着解释。\n高度重视，一视同仁：大事小事都认真对待。\n做不到马上答复，就说一个确切的时间。",
        "Listen to the end; do not interrupt or explain.\nTake it seriously, treat all alike.\n"
        "Where you cannot answer at once, name the time.",
    ),
    "guidance.acknowledged": (
        "感同身受：客户要被关心、被倾听。\n尊重客人，查清事实：问当事人、看记录。\n尽快动手，不要让客户再催。",
        "Feel with them: they want to be cared for and heard.\nRespect them and check the facts.\n"
        "Act soon, before they have to ask again.",
    ),
    "guidance.investigating": (
        "尊重客人，查清事实：问师傅、问调度。\n往下问为什么，直到找到根本原因。\n全力解决问题，能当天答复就当天答复。",
        "Respect the customer, check the facts.\nAsk why until you have the root cause.\n"
        "Solve it with all you have, the same day if you can.",
    ),
    "guidance.proposed": (
        "说清处理的经过和结果，感谢客户的批评。\n更进一步：一点象征性补偿，表明诚意。\n说到做到，措施有人、有日期。",
        "Explain what was done and thank them for speaking up.\nGo one step further: a symbolic compensation.\n"
        "Keep your word: every action has a name and a date.",
    ),
    "guidance.resolved": (
        "把结果告诉客户，24 小时内回访。\n事后学习：记下教训，免得再发生。\n尽了全力客户仍不满意，就放下，不要感情用事。",
        "Tell the customer the result, call back within 24 hours.\nLearn afterwards: note the lesson.\n"
        "If they are still dissatisfied after your best, let it go.",
    ),
    "guidance.waiting": (
        "停表期间也要守住说好的时间。\n客户一答复就恢复计时。\n久等不到，主动再问一次。",
        "Keep the times you named while you wait.\nLet the clocks go on as soon as they answer.\n"
        "If nothing comes, ask once more.",
    ),
    "guidance.closed": (
        "记录在案，积极改进。\n同样的问题还会在哪里出现？\n客户再来说同一件事，就重新打开。",
        "Record it and improve.\nWhere else could this happen?\nIf the customer comes back with it, reopen it.",
    ),
    "guidance.rejected": (
        "委婉说明，不当面顶撞。\n维护客人的自尊心。\n有新的事实，就重新打开。",
        "Explain gently; do not contradict them to their face.\nLet them keep their dignity.\n"
        "If new facts come up, reopen it.",
    ),
    "guidance.duplicate": ("在原来的那一条里处理。", "Work on the original."),
    "vexatious.mark": ("无理投诉", "Vexatious complaint"),
    "vexatious.signs": ("四个特征", "The four signs"),
    "vexatious.sign.1": ("总在找人责怪。", "They always look for someone to blame."),
    "vexatious.sign.2": (
        "从不承认自己有一点责任，把自己看作别人无能或恶意的受害者。",
        "They never admit any part in it and see themselves as victims of others.",
    ),
    "vexatious.sign.3": ("对别人该怎么做，总有十足的主张。", "They know exactly what others ought to do."),
    "vexatious.sign.4": (
        "滔滔不绝，连换气都不停：“还有一件事……”",
        'They complain without a pause: "and another thing …"',
    ),
    "vexatious.advice": ("怎样应对", "What to do"),
    "vexatious.advice.1": ("耐心听，找出话里合理的那一部分。", "Listen for the part that is justified."),
    "vexatious.advice.2": (
        "用事实说话，不让事情被夸大、以偏概全。",
        "Use facts against exaggeration and generalising.",
    ),
    "vexatious.advice.3": ("忍住，不急着道歉。", "Hold back the urge to apologise."),
    "vexatious.advice.4": ("把话引到怎样解决上。", "Make them turn to the solution."),
    # What the user did.
    "change.complaint.opened": ("已记录投诉 {number}", "Complaint {number} recorded"),
    "change.complaint.changed": ("已修改投诉 {number}", "Complaint {number} changed"),
    "change.complaint.acknowledged": ("已受理投诉 {number}", "Complaint {number} acknowledged"),
    "change.complaint.investigating": (
        "已开始调查投诉 {number}",
        "Investigation of complaint {number} begun",
    ),
    "change.complaint.findings": (
        "已写下投诉 {number} 的调查结果",
        "Findings of complaint {number} written down",
    ),
    "change.complaint.corrected": (
        "已更正投诉 {number} 的调查结果",
        "Findings of complaint {number} corrected",
    ),
    "change.complaint.proposed": ("已提出投诉 {number} 的方案", "Solution of complaint {number} proposed"),
    "change.complaint.remedy": ("已修改投诉 {number} 的处理内容", "Remedy of complaint {number} changed"),
    "change.complaint.message": (
        "已写下投诉 {number} 给客户的说明",
        "Words for the customer of complaint {number} written",
    ),
    "change.complaint.customer_told": (
        "投诉 {number}：结果已告知客户",
        "Customer told the result of complaint {number}",
    ),
    "change.complaint.resolved": ("投诉 {number} 已解决", "Complaint {number} resolved"),
    "change.complaint.closed": ("已办结投诉 {number}", "Complaint {number} closed"),
    "change.complaint.taken_back": (
        "投诉 {number} 已重新调查",
        "Complaint {number} back to the investigation",
    ),
    "change.complaint.reopened": ("已重新打开投诉 {number}", "Complaint {number} reopened"),
    "change.complaint.held": ("投诉 {number} 已停表，等待客户", "Complaint {number} waits for the customer"),
    "change.complaint.resumed": ("投诉 {number} 已恢复计时", "Clocks of complaint {number} run again"),
    "change.complaint.rejected": ("投诉 {number} 已判为不成立", "Complaint {number} rejected"),
    "change.complaint.duplicate": ("投诉 {number} 已标为重复", "Complaint {number} marked as duplicate"),
    "change.complaint.escalated": ("投诉 {number} 已转给主管", "Complaint {number} passed to the manager"),
    "change.complaint.overdue": ("逾期投诉自动升级", "Overdue complaints escalated"),
    "change.complaint.action_added": ("已增加投诉 {number} 的措施", "Action added to complaint {number}"),
    "change.complaint.action_changed": ("已修改投诉 {number} 的措施", "Action of complaint {number} changed"),
    "change.complaint.action_done": ("投诉 {number} 的措施已完成", "Action of complaint {number} done"),
    "change.complaint.compensated": ("投诉 {number}：象征性补偿", "Compensation for complaint {number}"),
    "change.complaint.afterwards": ("投诉 {number}：事后学习", "Lesson of complaint {number}"),
    "change.complaint.noted": ("投诉 {number}：记事", "Note on complaint {number}"),
    "change.cause.added": ("已增加投诉原因：{name}", "Cause added: {name}"),
    "change.promise.added": ("已记下承诺：{what}", "Promise noted: {what}"),
    "change.promise.kept": ("承诺已兑现：{what}", "Promise kept: {what}"),
    "change.promise.withdrawn": ("已撤回承诺：{what}", "Promise withdrawn: {what}"),
}
