"""Words of papers: the letters' sentences, the complaint form, the letter log."""

WORDS: dict[str, tuple[str, str]] = {
    # -- how people are addressed ---------------------------------------------------------------
    "letter.dear": ("尊敬的{name}：", "Dear {name},"),
    "letter.dear_company": ("尊敬的{name}各位同事：", "Dear colleagues at {name},"),
    "letter.to_person": ("{name} 收", "{name}"),
    "letter.to_person_titled": ("{name}{honorific} 收", "{name}"),
    "letter.to_company": ("{name} 收", "{name}"),
    "letter.signed": ("{name} 敬上", "{name}"),
    "letter.technician": ("{surname}师傅", "our technician {name}"),
    "letter.some_technician": ("我们的师傅", "our technician"),
    "letter.morning": ("{day}上午", "On the morning of {day}"),
    "letter.afternoon": ("{day}下午", "On the afternoon of {day}"),
    "letter.evening": ("{day}晚上", "On the evening of {day}"),
    "letter.page_of": ("第 {n} 页，共 {count} 页", "Page {n} of {count}"),
    "letter.phone": ("电话 {phone}", "Tel. {phone}"),
    "letter.missing_glyphs": (
        "这些字没有字体可用，印成了〓：{characters}",
        "No font has these characters, they are printed as 〓: {characters}",
    ),
    # -- thank-you letter -----------------------------------------------------------------------
    "thank_you.title": ("感谢信", "Thank-you letter"),
    "thank_you.came_home": ("您好！{when}，{who}到府上{what}。", "{when}, {who} came to your home {what}."),
    "thank_you.came_company": (
        "您好！{when}，{who}到贵单位{what}。",
        "{when}, {who} came to your premises {what}.",
    ),
    "thank_you.done_here": ("您好！{when}，我们为您办理了{what}。", "{when} we took care of your {what}."),
    "thank_you.to_install": ("安装{model}", "to install {model}"),
    "thank_you.to_maintain": ("保养{model}", "to service {model}"),
    "thank_you.to_repair": ("维修{model}", "to repair {model}"),
    "thank_you.to_train": ("讲解{model}的使用", "to show how {model} is used"),
    "thank_you.to_serve": ("提供服务", "to be of service"),
    "thank_you.the_model": (" {model}", "your {model}"),
    "thank_you.the_model_han": ("{model}", "your {model}"),
    "thank_you.the_machine": ("设备", "your equipment"),
    "thank_you.work_done": ("这次完成的是：{work}。", "This is what was done: {work}."),
    "thank_you.thanks_home": (
        "打扰了您的休息，谢谢您的配合。",
        "We thank you for the time that you gave us.",
    ),
    "thank_you.thanks_company": (
        "给各位的工作添了不便，谢谢各位的配合。",
        "We thank all of you for your help and patience while we worked.",
    ),
    "thank_you.first_time": (
        "这是我们第一次为您服务，谢谢您把这件事交给我们。",
        "It was the first time that we worked for you, and we are grateful for your trust.",
    ),
    "thank_you.again": (
        "谢谢您一直以来对我们的信任。",
        "We are grateful for the trust that you have placed in us again.",
    ),
    "thank_you.years": (
        "这台{model}已经陪您过了{years}年。",
        "Your {model} has now been with you for {years} years.",
    ),
    "thank_you.one_year": (
        "这台{model}已经陪您过了一年。",
        "Your {model} has now been with you for a year.",
    ),
    "thank_you.call": (
        "以后使用中若有不便，请随时拨打 {phone}，谁接您的电话，谁就负责到底。",
        "Should anything trouble you later on, please call {phone} at any time: "
        "whoever takes your call will see it through.",
    ),
    "thank_you.tell_us": (
        "以后使用中若有不便，请随时告诉我们，谁接待您，谁就负责到底。",
        "Should anything trouble you later on, please tell us: whoever hears you first will see it through.",
    ),
    "thank_you.honest": (
        "有什么不周到的地方，也请您直说；您的一句话，能让我们做得更好。",
        "And if there was anything that we could have done better, please say so. It helps us to improve.",
    ),
    "thank_you.wish_home": ("祝您和家人安康！", "With our best wishes to you and your family,"),
    "thank_you.wish_company": ("祝贵单位事业兴旺，各位工作顺利！", "With our best wishes to all of you,"),
    # -- complaint reply ------------------------------------------------------------------------
    "complaint_reply.title": ("关于您反映情况的答复", "Reply to your complaint"),
    "complaint_reply.received": (
        "您好！{day}，您向我们反映了“{subject}”一事（投诉编号 {number}）。",
        "On {day} you told us about the following: {subject} (complaint {number}).",
    ),
    "complaint_reply.sorry": (
        "为此给您带来的不便，我们诚恳地向您致歉，也谢谢您直接告诉我们，让我们有机会改正。"
        "现将调查和处理的情况答复如下。",
        "We are sincerely sorry for the trouble that this has caused you, and we thank you for telling us: "
        "only so can we put it right. This is what we found, and what we are doing about it.",
    ),
    "complaint_reply.heard": (
        "谢谢您直接告诉我们。这件事让您费心了，我们很抱歉；我们认真作了调查，现答复如下。",
        "Thank you for telling us. We are sorry that this matter has troubled you. "
        "We have looked into it with care, and this is our reply.",
    ),
    "complaint_reply.findings": ("调查情况", "What we found"),
    "complaint_reply.justified_yes": ("责任在我们。", "The fault is ours."),
    "complaint_reply.justified_partly": (
        "其中有我们没有做到的地方。",
        "In part the fault is ours.",
    ),
    "complaint_reply.solution": ("处理方案", "What we propose"),
    "complaint_reply.compensation": (
        "另奉上{what}，略表歉意。",
        "As a small token of our regret, please also accept: {what}.",
    ),
    "complaint_reply.actions": ("我们的措施", "What we are doing"),
    "complaint_reply.action_done": ("{n}．{what}（已于{day}完成）", "{n}. {what} (done on {day})"),
    "complaint_reply.action_due": ("{n}．{what}（将于{day}前完成）", "{n}. {what} (by {day})"),
    "complaint_reply.action": ("{n}．{what}", "{n}. {what}"),
    "complaint_reply.call": (
        "您若对以上答复还有意见，请拨打 {phone} 找{staff}，这件事由{staff}负责到底。",
        "Should you not be content with this reply, please call {phone} and ask for {staff}, "
        "who is in charge of this matter to its end.",
    ),
    "complaint_reply.call_office": (
        "您若对以上答复还有意见，请拨打 {phone}，我们会负责到底。",
        "Should you not be content with this reply, please call {phone}: we will see the matter through.",
    ),
    "complaint_reply.write": (
        "您若对以上答复还有意见，请告诉我们，我们会负责到底。",
        "Should you not be content with this reply, please tell us: we will see the matter through.",
    ),
    "complaint_reply.closing_1": ("　　此致", "Yours sincerely,"),
    "complaint_reply.closing_2": ("敬礼！", ""),
    # -- birthday card --------------------------------------------------------------------------
    "birthday_card.title": ("生日贺卡", "Birthday card"),
    "birthday_card.front": ("生日快乐", "Happy Birthday"),
    "birthday_card.for": ("{name}", "For {name}"),
    "birthday_card.lunar_day": ("农历{day}", "{day}"),
    "birthday_card.lunar_english": ("{month}月{day}", "the {day} day of the {month} lunar month"),
    "birthday_card.text": (
        "{day}是您的生日。我们全体同事祝您身体健康，诸事顺遂，家人常伴，笑口常开！",
        "Many happy returns! On {day} all of us here will be thinking of you, and we wish you good health, "
        "good company, and a year full of things that make you smile.",
    ),
    "birthday_card.years": (
        "谢谢您{years}年来的信任。往后的日子，我们仍在您身边，随叫随到。",
        "Thank you for {years} years of trust. We remain at your side, and are only a call away.",
    ),
    "birthday_card.one_year": (
        "谢谢您一年多来的信任。往后的日子，我们仍在您身边，随叫随到。",
        "Thank you for more than a year of trust. We remain at your side, and are only a call away.",
    ),
    "birthday_card.new": (
        "很高兴认识您。往后的日子，我们在您身边，随叫随到。",
        "We are glad to have met you, and are only a call away.",
    ),
    # -- who gets no letter, and why ------------------------------------------------------------
    "left_out.no_address": ("没有地址", "no address"),
    "left_out.do_not_post": ("不要寄信", "does not want post"),
    "left_out.lost": ("已流失", "a lost customer"),
    "left_out.already_sent": ("已经寄过（{number}，{day}）", "already written ({number}, {day})"),
    "letter_due.birthday": ("{day}生日", "birthday on {day}"),
    "letter_due.birthday_lunar": ("{day}生日（农历{lunar}）", "birthday on {day} ({lunar})"),
    "letter_due.thank_you": ("{day}完工 {order}", "{order} finished on {day}"),
    "letter_due.complaint_reply": ("{complaint} {subject}", "{complaint} {subject}"),
    "letter_due.chosen": ("单独寄", "chosen by hand"),
}
