"""How each column of the report's breakdowns is counted (DOMAIN section 6)."""

WORDS: dict[str, tuple[str, str]] = {
    # -- columns that mean the same in every table -------------------------------------------------
    "meaning.column.staff": (
        "员工；没有指定到人的单列一行。",
        "The person; what nobody is named for has a row of its own.",
    ),
    "meaning.column.role": ("员工现在的岗位。", "The person's role now."),
    "meaning.column.customer_number": ("客户编号。", "The customer's number."),
    "meaning.column.customer": ("客户现在的名称。", "The customer's name now."),
    "meaning.column.month": ("日历月，按单位所在时区。", "The calendar month in the office's time zone."),
    "meaning.column.callback_kind": ("回访类别。", "What the callback was for."),
    "meaning.column.service_mode": (
        "服务方式；没有服务单的也列出。",
        "The service mode; those without orders too.",
    ),
    "meaning.column.letter_kind": ("信函种类。", "The kind of letter."),
    "meaning.column.mark": ("客户打的满意度，1 到 5 分。", "The satisfaction given, 1 to 5."),
    "meaning.column.cause_group": (
        "投诉原因的大类，按现在的归类；还没有归类的排在最后。",
        "The group that the cause belongs to, as it is entered now; those without a cause come last.",
    ),
    "meaning.column.cause": ("投诉原因，按现在的归类。", "The cause, as it is entered now."),
    "meaning.column.grade_at_end": (
        "月底时的客户分类；随档案录入的分类从建档日期起算。",
        "The grade at the end of the month; that entered with the customer counts from customer-since on.",
    ),
    "meaning.column.installer": ("产品的安装人员。", "Who installed the product."),
    "meaning.column.destination": ("货运的目的地。", "Where the freight went."),
    "meaning.column.share": ("占本表合计的比例。", "Share of the table's total."),
    "meaning.column.cumulative": ("到这一行为止的累计比例。", "Share of this row and all above it."),
    "meaning.column.due": (
        "应回访：原定时间在本月、到统计时已到期的，月底前取消的不算。",
        "Callbacks due: original time in the month and past by now, without those cancelled by its end.",
    ),
    "meaning.column.on_time": ("不晚于原定时间完成的应回访。", "Of those due, done by the original time."),
    "meaning.column.late": (
        "晚于原定时间、月底前完成的应回访。",
        "Of those due, done later but by the end of the month.",
    ),
    "meaning.column.missed": (
        "到月底还没有完成的应回访。",
        "Of those due, not done by the end of the month.",
    ),
    "meaning.column.on_time_rate": ("及时 ÷ 应回访。", "Done on time / callbacks due."),
    "meaning.column.answers": (
        "本月客户打了满意度的次数；一通电话了结几个回访，只算一次。",
        "Satisfactions given in the month; a call that settled several callbacks counts once.",
    ),
    "meaning.column.mean_satisfaction": ("这些评价的平均分，1 到 5 分。", "Mean of these answers, 1 to 5."),
    "meaning.column.complaints": (
        "本月收到的投诉，重复的不算。",
        "Complaints received in the month, no duplicates.",
    ),
    "meaning.column.received": ("本月收到的服务单。", "Service orders received in the month."),
    "meaning.column.finished": ("本月完成的服务单。", "Service orders finished in the month."),
    "meaning.column.orders_received": ("本月收到的服务单。", "Service orders received in the month."),
    "meaning.column.orders_3_months": (
        "到本月为止的三个日历月里收到的服务单。",
        "Service orders received in the three calendar months that end with this one.",
    ),
    "meaning.column.orders_12_months": (
        "到本月为止的十二个日历月里收到的服务单。",
        "Service orders received in the twelve calendar months that end with this one.",
    ),
    "meaning.column.repairs": ("其中的维修单。", "Of the month's orders, the repairs."),
    "meaning.column.complaints_12_months": (
        "到本月底的 12 个月里收到的投诉；两次以上才列出。",
        "Complaints received in the 12 months up to the end of this one; listed from two.",
    ),
    "meaning.column.latest_received_at": (
        "最近一次投诉的收到时间。",
        "When the latest of them was received.",
    ),
    "meaning.column.customers": ("月底在册的客户。", "Customers active at the end of the month."),
    "meaning.column.posted": ("本月寄出的。", "Posted in the month."),
    "meaning.column.returned": ("本月退回的。", "Came back undelivered in the month."),
    "meaning.column.replied": ("本月收到回信的。", "Answered in the month."),
    "meaning.column.shipments": (
        "计划到达日在本月、到统计时已过的货运单。",
        "Freight orders whose planned arrival lies in the month and is past by now.",
    ),
    "meaning.column.dispatched_in_time_rate": (
        "有计划发车日的货运单中，不晚于计划发车的比例。",
        "Of those with a planned dispatch, the share sent by then.",
    ),
    "meaning.column.arrived_in_time_rate": (
        "不晚于计划到达的比例。",
        "The share that arrived as planned or before.",
    ),
    "meaning.column.documents_correct_rate": (
        "填了单证情况的货运单中，单证准确的比例。",
        "Of those whose documents were judged, the share that were correct.",
    ),
    "meaning.column.damage_rate": ("有货损的比例。", "The share with damage."),
    **{
        key: words
        for days in (30, 90, 365)
        for key, words in (
            (
                f"meaning.column.installed_{days}",
                (
                    f"截至月底前 {days} 天的 12 个月里安装的产品；没有安装日期的按购买日期。",
                    f"Products installed in the 12 months that end {days} days before the month's end; without an "
                    "install date the purchase date stands for it.",
                ),
            ),
            (
                f"meaning.column.repair_rate_{days}",
                (
                    f"其中装后 {days} 天内收到维修单的比例。",
                    f"Of these, the share with a repair order received within {days} days.",
                ),
            ),
            (
                f"meaning.column.installation_rate_{days}",
                (
                    f"其中 {days} 天内的维修单故障来源为安装的比例。",
                    "Of these, the share with such a repair order whose fault source is installation.",
                ),
            ),
        )
    },
    # -- columns that mean something else in one table ----------------------------------------------
    "meaning.workload.calls": (
        "本月打出的电话，无论接通与否。",
        "Phone calls tried in the month, reached or not.",
    ),
    "meaning.workload.visits": ("本月完成的拜访。", "Visits paid in the month."),
    "meaning.workload.orders": (
        "本月完成的服务单，算给技师。",
        "Service orders finished in the month, to their technician.",
    ),
    "meaning.workload.complaints_in_charge": (
        "本月内有一段时间未办结的投诉，算给月底时的承办人。",
        "Complaints that were open at some time of the month, to who was in charge at its end.",
    ),
    "meaning.workload.due": (
        "应回访：完成的算给打电话的人，没有完成的算给月底时的负责人。",
        "Callbacks due: what was done counts for who called, what was missed for whose it was at the end.",
    ),
    "meaning.workload.answers": (
        "本月客户打了满意度的次数，算给打电话的人；一通电话只算一次。",
        "Satisfactions given in the month, to who called; a call counts once.",
    ),
    "meaning.promises_by_staff.due": (
        "期限在本月、到统计时已到期的承诺，月底前撤回的不算。",
        "Promises due in the month and past by now, without those withdrawn by its end.",
    ),
    "meaning.column.kept": ("不晚于期限兑现的承诺。", "Promises kept by the time promised."),
    "meaning.column.kept_rate": ("按时兑现 ÷ 到期承诺。", "Kept in time / promises due."),
    "meaning.satisfaction_marks.answers": ("打了这个分数的次数。", "How many gave this mark."),
}
