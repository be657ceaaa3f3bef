"""Names and one-line definitions of the month's figures (DOMAIN section 6)."""

WORDS: dict[str, tuple[str, str]] = {
    "figure.callbacks.due": ("应回访", "Callbacks due"),
    "meaning.callbacks.due": (
        "原定时间在本月的回访，月底前取消的不算；本月未结束时，只算到目前已到期的。客户要求改期的按新时间算，"
        "我们自己改期的仍按原时间算。",
        "Callbacks whose original time falls in the month, without those cancelled by its end; in a running month "
        "those due so far. A move that the customer asked for sets a new original time, our own moves do not.",
    ),
    "figure.callbacks.on_time": ("及时", "Done on time"),
    "meaning.callbacks.on_time": (
        "不晚于原定时间完成的应回访。",
        "Of those due, done no later than the original time.",
    ),
    "figure.callbacks.late": ("逾期完成", "Done late"),
    "meaning.callbacks.late": (
        "晚于原定时间、但月底前完成的应回访。",
        "Of those due, done after the original time but by the end of the month.",
    ),
    "figure.callbacks.missed": ("未回访", "Missed"),
    "meaning.callbacks.missed": (
        "其余的应回访：到月底还没有完成。",
        "The rest of those due: not done by the end of the month.",
    ),
    "figure.callbacks.on_time_rate": ("回访及时率", "On-time rate"),
    "meaning.callbacks.on_time_rate": ("及时 ÷ 应回访。", "Done on time / callbacks due."),
    "figure.callbacks.reach_rate": ("接通率", "Reach rate"),
    "meaning.callbacks.reach_rate": (
        "本月所有联系尝试中，接通的比例。",
        "Attempts that reached the customer / all attempts made in the month.",
    ),
    "figure.satisfaction.answered": ("评价人次", "Answers"),
    "meaning.satisfaction.answered": (
        "本月完成的回访中，客户打了满意度的次数；一通电话了结几个回访，只算一次。",
        "Callbacks done in the month in which the customer gave a satisfaction of 1 to 5; a call that settled "
        "several callbacks counts once.",
    ),
    "figure.satisfaction.mean": ("满意度", "Satisfaction"),
    "meaning.satisfaction.mean": ("本月评价的平均分，1 到 5 分。", "Mean of the month's answers, 1 to 5."),
    "figure.satisfaction.satisfied_rate": ("满意率", "Satisfied"),
    "meaning.satisfaction.satisfied_rate": (
        "4 分和 5 分所占的比例。",
        "Share of the answers that are 4 or 5.",
    ),
    "figure.satisfaction.tangibles": ("有形度", "Tangibles"),
    "meaning.satisfaction.tangibles": (
        "本月这一要素的平均分，1 到 5 分。",
        "Mean of the month's marks for this dimension, 1 to 5.",
    ),
    "figure.satisfaction.empathy": ("同理度", "Empathy"),
    "meaning.satisfaction.empathy": (
        "本月这一要素的平均分，1 到 5 分。",
        "Mean of the month's marks for this dimension, 1 to 5.",
    ),
    "figure.satisfaction.expertise": ("专业度", "Expertise"),
    "meaning.satisfaction.expertise": (
        "本月这一要素的平均分，1 到 5 分。",
        "Mean of the month's marks for this dimension, 1 to 5.",
    ),
    "figure.satisfaction.responsiveness": ("反应度", "Responsiveness"),
    "meaning.satisfaction.responsiveness": (
        "本月这一要素的平均分，1 到 5 分。",
        "Mean of the month's marks for this dimension, 1 to 5.",
    ),
    "figure.satisfaction.reliability": ("信赖度", "Reliability"),
    "meaning.satisfaction.reliability": (
        "本月这一要素的平均分，1 到 5 分。",
        "Mean of the month's marks for this dimension, 1 to 5.",
    ),
    "figure.complaints.received": ("收到投诉", "Complaints received"),
    "meaning.complaints.received": (
        "本月收到的投诉。重复的一概不算，不成立的算。",
        "Received in the month. Duplicates never count, rejected ones do.",
    ),
    "figure.complaints.closed": ("办结", "Closed"),
    "meaning.complaints.closed": ("本月办结的投诉。", "Complaints closed in the month."),
    "figure.complaints.open": ("月底未办结", "Open at the end"),
    "meaning.complaints.open": (
        "到月底既没有办结、也没有判为不成立的投诉；重新打开的又算未办结。",
        "Neither closed nor rejected by the end of the month; a reopened one is open again.",
    ),
    "figure.complaints.reopened": ("重新打开", "Reopened"),
    "meaning.complaints.reopened": ("本月重新打开的投诉。", "Complaints reopened in the month."),
    "figure.complaints.answered_in_time_rate": ("按时答复率", "Answered in time"),
    "meaning.complaints.answered_in_time_rate": (
        "答复期限落在本月、到统计时已到期的投诉中，按时提出方案的比例。等待客户时停表；判为不成立也算答复，"
        "后来重新打开也不改变。",
        "Of the answer deadlines that fell in the month so far, the share met. Waiting for the customer stops the "
        "clock; a rejection is an answer, whatever becomes of it later.",
    ),
    "figure.complaints.closed_in_time_rate": ("按时办结率", "Closed in time"),
    "meaning.complaints.closed_in_time_rate": (
        "办结期限落在本月、到统计时已到期的投诉中，按时办结的比例，以第一次办结为准；月底时判为不成立的不计入。",
        "Of the closing deadlines that fell in the month so far, the share met; the first closing counts. What "
        "stands rejected at the end is in neither part.",
    ),
    "figure.complaints.reply_hours_median": ("首次回复（中位）", "First reply, median"),
    "meaning.complaints.reply_hours_median": (
        "从收到到受理的小时数，扣除等待客户的时间；本月受理的。",
        "Hours from receipt to acknowledgement, pauses taken off, of those acknowledged in the month.",
    ),
    "figure.complaints.reply_hours_mean": ("首次回复（平均）", "First reply, mean"),
    "meaning.complaints.reply_hours_mean": (
        "从收到到受理的小时数，扣除等待客户的时间；本月受理的。",
        "Hours from receipt to acknowledgement, pauses taken off, of those acknowledged in the month.",
    ),
    "figure.complaints.answer_hours_median": ("答复（中位）", "Answer, median"),
    "meaning.complaints.answer_hours_median": (
        "从收到到提出方案或判为不成立的小时数，扣除等待客户的时间；本月首次答复的。",
        "Hours from receipt to the first proposal or rejection, pauses taken off, of those answered in the month.",
    ),
    "figure.complaints.answer_hours_mean": ("答复（平均）", "Answer, mean"),
    "meaning.complaints.answer_hours_mean": (
        "从收到到提出方案或判为不成立的小时数，扣除等待客户的时间；本月首次答复的。",
        "Hours from receipt to the first proposal or rejection, pauses taken off, of those answered in the month.",
    ),
    "figure.complaints.close_hours_median": ("办结（中位）", "Closing, median"),
    "meaning.complaints.close_hours_median": (
        "从收到到第一次办结的小时数，扣除等待客户的时间；本月第一次办结的。",
        "Hours from receipt to the first closing, pauses taken off, of those first closed in the month.",
    ),
    "figure.complaints.close_hours_mean": ("办结（平均）", "Closing, mean"),
    "meaning.complaints.close_hours_mean": (
        "从收到到第一次办结的小时数，扣除等待客户的时间；本月第一次办结的。",
        "Hours from receipt to the first closing, pauses taken off, of those first closed in the month.",
    ),
    "figure.complaints.justified_rate": ("成立率", "Justified"),
    "meaning.complaints.justified_rate": (
        "本月作出判断的投诉中，成立和部分成立的比例，以月底时的判断为准；判为不成立的在内。",
        "Justified or partly justified / decided in the month, by the decision at its end; rejected ones among them.",
    ),
    "figure.complaints.compensation": ("补偿金额", "Compensation paid"),
    "meaning.complaints.compensation": (
        "本月给客户的补偿，合计；以后更正的，差额算在更正的月份。",
        "Compensation given in the month, in all; a later correction counts in its own month.",
    ),
    "figure.complaints.per_100_orders": ("每百单投诉", "Complaints per 100 orders"),
    "meaning.complaints.per_100_orders": (
        "本月收到的投诉 ÷ 本月收到的服务单 × 100。",
        "Complaints received / service orders received in the month × 100.",
    ),
    "figure.complaints.repeat_complainers": ("多次投诉的客户", "Repeat complainers"),
    "meaning.complaints.repeat_complainers": (
        "到本月底的 12 个月里，投诉两次以上的客户。",
        "Customers with two or more complaints in the 12 months up to the end of the month.",
    ),
    "figure.service.received": ("收到服务单", "Orders received"),
    "meaning.service.received": ("本月收到的服务单。", "Service orders received in the month."),
    "figure.service.finished": ("完成服务单", "Orders finished"),
    "meaning.service.finished": ("本月完成的服务单。", "Service orders finished in the month."),
    "figure.service.appointments_kept_rate": ("守约率", "Appointments kept"),
    "meaning.service.appointments_kept_rate": (
        "预约时段在本月结束的服务单中，不晚于时段结束到达的比例。改约要在原时段开始之前，否则按原时段算。",
        "Of the appointments whose window ended in the month, the share with an arrival no later than its end. "
        "A re-booking counts only if agreed before the earlier window began.",
    ),
    "figure.service.hours_median": ("完成用时（中位）", "Hours to finish, median"),
    "meaning.service.hours_median": (
        "从收到到完成的小时数；本月完成的服务单。",
        "Hours from received to finished, of the orders finished in the month.",
    ),
    "figure.service.hours_mean": ("完成用时（平均）", "Hours to finish, mean"),
    "meaning.service.hours_mean": (
        "从收到到完成的小时数；本月完成的服务单。",
        "Hours from received to finished, of the orders finished in the month.",
    ),
    "figure.installs.repair_rate_30": ("初装返修率 30 天", "Repaired within 30 days"),
    "meaning.installs.repair_rate_30": (
        "截至月底前 30 天的 12 个月里安装的产品中，装后 30 天内收到维修单的比例。",
        "Of the products installed in the 12 months that end 30 days before the month's end, the share with a repair "
        "order received within 30 days.",
    ),
    "figure.installs.installation_rate_30": ("其中安装原因 30 天", "Installation fault, 30 days"),
    "meaning.installs.installation_rate_30": (
        "同一批产品中，30 天内的维修单故障来源为安装的比例。",
        "Of the same products, the share with such a repair order whose fault source is installation.",
    ),
    "figure.installs.repair_rate_90": ("初装返修率 90 天", "Repaired within 90 days"),
    "meaning.installs.repair_rate_90": (
        "截至月底前 90 天的 12 个月里安装的产品中，装后 90 天内收到维修单的比例。",
        "Of the products installed in the 12 months that end 90 days before the month's end, the share with a repair "
        "order received within 90 days.",
    ),
    "figure.installs.installation_rate_90": ("其中安装原因 90 天", "Installation fault, 90 days"),
    "meaning.installs.installation_rate_90": (
        "同一批产品中，90 天内的维修单故障来源为安装的比例。",
        "Of the same products, the share with such a repair order whose fault source is installation.",
    ),
    "figure.installs.repair_rate_365": ("初装返修率 365 天", "Repaired within 365 days"),
    "meaning.installs.repair_rate_365": (
        "截至月底前 365 天的 12 个月里安装的产品中，装后 365 天内收到维修单的比例。",
        "Of the products installed in the 12 months that end 365 days before the month's end, the share with a repair "
        "order received within 365 days.",
    ),
    "figure.installs.installation_rate_365": ("其中安装原因 365 天", "Installation fault, 365 days"),
    "meaning.installs.installation_rate_365": (
        "同一批产品中，365 天内的维修单故障来源为安装的比例。",
        "Of the same products, the share with such a repair order whose fault source is installation.",
    ),
    "figure.promises.due": ("到期承诺", "Promises due"),
    "meaning.promises.due": (
        "期限在本月的承诺，月底前撤回的不算；本月未结束时，只算到目前已到期的。",
        "Promises due in the month, without those withdrawn by its end; in a running month those due so far.",
    ),
    "figure.promises.kept": ("按时兑现", "Kept in time"),
    "meaning.promises.kept": ("不晚于期限兑现的承诺。", "Of those due, kept no later than promised."),
    "figure.promises.kept_rate": ("承诺兑现率", "Promises kept"),
    "meaning.promises.kept_rate": ("按时兑现 ÷ 到期承诺。", "Kept in time / promises due."),
    "figure.customers.active_at_start": ("月初在册", "Active at the start"),
    "meaning.customers.active_at_start": (
        "月初已建档、没有流失的客户。",
        "Customers before the month began who were not lost then.",
    ),
    "figure.customers.new": ("新客户", "New"),
    "meaning.customers.new": ("建档日期在本月的客户。", "Customers since a day of the month."),
    "figure.customers.lost": ("流失", "Lost"),
    "meaning.customers.lost": (
        "月初在册或本月新建、月底已流失的客户。",
        "Active at the start or new, and lost at the end of the month.",
    ),
    "figure.customers.won_back": ("挽回", "Won back"),
    "meaning.customers.won_back": (
        "月初已流失、月底又在册的客户。",
        "Lost at the start of the month, active at its end.",
    ),
    "figure.customers.active_at_end": ("月底在册", "Active at the end"),
    "meaning.customers.active_at_end": (
        "月底在册、没有流失的客户：月初在册 + 新客户 − 流失 + 挽回。",
        "Customers by the end of the month who were not lost then: at the start + new − lost + won back.",
    ),
    "figure.customers.retention": ("客户保持率", "Retention"),
    "meaning.customers.retention": (
        "月初在册、月底仍在册的客户 ÷ 月初在册。",
        "Active at the start and still at the end / active at the start.",
    ),
    "figure.customers.referrals": ("转介绍", "Referrals"),
    "meaning.customers.referrals": ("有转介绍人的新客户。", "New customers with a referrer."),
    "figure.loss.leaving": ("受影响离开的人", "People who leave with one"),
    "meaning.loss.leaving": (
        "一位流失的客户告诉 11 人，每人再告诉 5 人，共 67 人知道；其中 25% 离开，即 17 人。",
        "A lost customer tells 11 others, each tells 5 more: 67 have heard it, and 25% of them leave, which is 17.",
    ),
    "figure.loss.yearly_value": ("每位客户年消费", "Yearly value per customer"),
    "meaning.loss.yearly_value": (
        "月底在册、登记了年消费的客户的平均值，以月底时登记的为准。",
        "Mean of the customers active at the end of the month whose yearly value was entered then.",
    ),
    "figure.loss.cost_of_one": ("流失一位的代价（年）", "Cost of losing one, a year"),
    "meaning.loss.cost_of_one": (
        "估算：17 × 每位客户年消费。",
        "An estimate: 17 × yearly value per customer.",
    ),
    "figure.loss.cost": ("本月流失的代价（年）", "The month's losses, a year"),
    "meaning.loss.cost": (
        "估算：本月流失客户数 × 流失一位的代价。",
        "An estimate: customers lost in the month × cost of losing one.",
    ),
    "figure.loss.to_win_back": ("待挽回客户", "Customers to win back"),
    "meaning.loss.to_win_back": (
        "月底处于流失状态的客户，按年消费 × 成功机会（20–40%）排列。",
        "Customers lost at the end of the month, by yearly value × odds (20–40%).",
    ),
    "figure.letters.posted": ("寄出信函", "Letters posted"),
    "meaning.letters.posted": ("本月寄出的信函。", "Letters posted in the month."),
    "figure.letters.returned": ("退信", "Returned"),
    "meaning.letters.returned": ("本月退回的信函。", "Letters that came back undelivered in the month."),
    "figure.letters.replied": ("回信", "Replied"),
    "meaning.letters.replied": ("本月收到回信的信函。", "Letters answered in the month."),
    "figure.letters.survey_return_rate": ("意见单回收率", "Survey return rate"),
    "meaning.letters.survey_return_rate": (
        "本月寄出、没有退回的意见征询单中，至今收到回复的比例。",
        "Of the surveys posted in the month that did not come back undelivered, the share answered so far.",
    ),
    "figure.type.procedure": ("程序得分", "Procedure score"),
    "meaning.type.procedure": (
        "回访及时率、按时答复率、守约率中有数的几项的平均；0.6 以上为强。",
        "Mean of on-time rate, answered in time and appointments kept, of those that are not n/a; strong from 0.6.",
    ),
    "figure.type.personal": ("个人得分", "Personal score"),
    "meaning.type.personal": (
        "（同理度和反应度的平均 − 1）÷ 4；0.6 以上为强。",
        "(Mean of empathy and responsiveness − 1) / 4; strong from 0.6.",
    ),
    "figure.type.type": ("服务类型", "Service type"),
    "meaning.type.type": (
        "两项都强为优质服务型，只有程序强为按部就班型，只有个人强为热情友好型，都不强为漠不关心型。",
        "Excellent where both are strong, by the book where only procedure is, friendly where only the personal side "
        "is, indifferent where neither is.",
    ),
    "service_type.excellent": ("优质服务型", "Excellent"),
    "service_type.by_the_book": ("按部就班型", "By the book"),
    "service_type.friendly": ("热情友好型", "Friendly"),
    "service_type.indifferent": ("漠不关心型", "Indifferent"),
}
