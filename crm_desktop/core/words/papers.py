"""Words of papers: the letters' sentences, the complaint form, the letter log."""

WORDS: dict[str, tuple[str, str]] = {
    # -- how people are addressed ---------------------------------------------------------------
    "letter.dear": ("尊敬的{name}：", "Dear {name},"),
    "letter.dear_company": ("尊敬的{name}各位同仁：", "Dear all at {name},"),
    "letter.dear_nobody": ("尊敬的客户：", "Dear Sir or Madam,"),
    "letter.nobody": ("客户", "The Householder"),
    "letter.to": ("{name} 收", "{name}"),
    "letter.hello_home": ("您好！", ""),
    "letter.hello_company": ("各位好！", ""),
    "letter.you_home": ("您", "you"),
    "letter.you_company": ("各位", "you"),
    "letter.yours_sincerely": ("", "Yours sincerely,"),
    "letter.yours_faithfully": ("", "Yours faithfully,"),
    "letter.signed": ("{name} 敬上", "{name}"),
    "letter.technician": ("{surname}师傅", "our technician {name}"),
    "letter.some_technician": ("我们的师傅", "our technician"),
    "letter.morning": ("{day}上午", "On the morning of {day}"),
    "letter.afternoon": ("{day}下午", "On the afternoon of {day}"),
    "letter.evening": ("{day}晚上", "On the evening of {day}"),
    "letter.page_of": ("第 {n} 页，共 {count} 页", "Page {n} of {count}"),
    "letter.missing_glyphs": (
        "这些字没有字体可用，印成了〓：{characters}",
        "No font has these characters, they are printed as 〓: {characters}",
    ),
    # -- thank-you letter -----------------------------------------------------------------------
    "thank_you.title": ("感谢信", "Thank-you letter"),
    "thank_you.came_home": ("{when}，{who}到府上{what}。", "{when} {who} came to your home {what}."),
    "thank_you.came_company": (
        "{when}，{who}到贵单位{what}。",
        "{when} {who} came to your premises {what}.",
    ),
    "thank_you.you_home": ("您", "you"),
    "thank_you.you_company": ("贵单位", "you"),
    "thank_you.here_in_shop": (
        "{when}，我们在店里为{you}的{model}做了服务。",
        "{when} we looked after {model} in our workshop.",
    ),
    "thank_you.here_delegated": (
        "{when}，{you}委托我们办的事已经办妥。",
        "{when} we completed what you had entrusted to us.",
    ),
    "thank_you.here_testing": (
        "{when}，我们为{you}完成了检验。",
        "{when} we completed the tests that you had asked for.",
    ),
    "thank_you.here_freight": ("{when}，{you}的货送到了。", "{when} your goods arrived."),
    "thank_you.here_trip": ("{when}，{you}结束行程归来。", "{when} you came back from your trip with us."),
    "thank_you.done_here": ("{when}，我们为{you}办理了{what}。", "{when} we took care of your request."),
    "thank_you.to_install": ("安装{model}", "to install {model}"),
    "thank_you.to_maintain": ("保养{model}", "to service {model}"),
    "thank_you.to_repair": ("维修{model}", "to repair {model}"),
    "thank_you.to_train": ("讲解{model}的使用", "to show you how to use {model}"),
    "thank_you.to_serve": ("提供服务", "to see what we could do for you"),
    "thank_you.the_machine": ("设备", "your equipment"),
    "thank_you.work_done": ("这次完成的是：{work}。", "Work done: {work}."),
    "thank_you.thanks_home": (
        "打扰了您的休息，谢谢您的配合。",
        "Thank you for making the time.",
    ),
    "thank_you.thanks_company": (
        "打扰了各位的工作，谢谢各位的配合。",
        "Thank you all for bearing with us while we worked.",
    ),
    "thank_you.first_time_home": (
        "这是我们第一次为您服务，谢谢您把这件事交给我们。",
        "It was the first time we had worked for you, and we are grateful for your trust.",
    ),
    "thank_you.first_time_company": (
        "这是我们第一次为贵单位服务，谢谢各位把这件事交给我们。",
        "It was the first time we had worked for you, and we are grateful for your trust.",
    ),
    "thank_you.again_home": (
        "谢谢您一直以来的信任。",
        "We are grateful that you came back to us.",
    ),
    "thank_you.again_company": (
        "谢谢贵单位一直以来的信任。",
        "We are grateful that you came back to us.",
    ),
    "thank_you.years_home": (
        "{model}已经陪您过了{years}年。",
        "Your {model} has now been with you for {years} years.",
    ),
    "thank_you.years_company": (
        "{model}在贵单位已经用了{years}年。",
        "Your {model} has now been with you for {years} years.",
    ),
    "thank_you.one_year_home": (
        "{model}已经陪您过了一年。",
        "Your {model} has now been with you for a year.",
    ),
    "thank_you.one_year_company": (
        "{model}在贵单位已经用了一年。",
        "Your {model} has now been with you for a year.",
    ),
    "thank_you.call": (
        "往后用着有什么不便，请随时拨打 {phone}，谁接电话，谁就负责到底。",
        "If anything should trouble you later on, please call {phone}: whoever answers will see it through.",
    ),
    "thank_you.tell_us": (
        "往后用着有什么不便，请随时告诉我们，谁接待，谁就负责到底。",
        "If anything should trouble you later on, please tell us: whoever you speak to will see it through.",
    ),
    "thank_you.honest_home": (
        "有什么不周到的地方，请您直说；您的一句话，能让我们做得更好。",
        "And if there was anything we could have done better, do tell us. We should like to know.",
    ),
    "thank_you.honest_company": (
        "有什么不周到的地方，请各位直说；一句实话，能让我们做得更好。",
        "And if there was anything we could have done better, do tell us. We should like to know.",
    ),
    "thank_you.wish_home": ("祝您和家人安康！", "With our best wishes to you and your family."),
    "thank_you.wish_company": ("祝贵单位事业兴旺，各位工作顺利！", "With our best wishes to all of you."),
    # -- complaint reply ------------------------------------------------------------------------
    "complaint_reply.title": ("关于您反映情况的答复", "Reply to your complaint"),
    "complaint_reply.subject": (
        "关于“{subject}”的答复（编号 {number}）",
        "Re: {subject} (our reference {number})",
    ),
    "complaint_reply.received": (
        "{day}，{you}向我们反映了“{subject}”一事。",
        "Thank you for telling us about this on {day}.",
    ),
    "complaint_reply.sorry": (
        "给{you}添了麻烦，我们诚恳地向{you}致歉；也谢谢{you}直接告诉我们，让我们有机会改正。现答复如下。",
        "We are very sorry for the trouble it has caused you, and glad of the chance to put it right. "
        "Here is our answer.",
    ),
    "complaint_reply.heard": (
        "谢谢{you}直接告诉我们。这件事让{you}费心了，我们很抱歉；我们认真作了调查，现答复如下。",
        "We are sorry that it has troubled you. We have looked into it with care, and here is our answer.",
    ),
    "complaint_reply.call": (
        "{you}若对以上答复还有意见，请拨打 {phone} 找{staff}，这件事由{staff}负责到底。",
        "If you are not happy with this answer, please call {phone} and ask for {staff}, "
        "who will see the matter through.",
    ),
    "complaint_reply.call_office": (
        "{you}若对以上答复还有意见，请拨打 {phone}，我们会负责到底。",
        "If you are not happy with this answer, please call {phone}: we will see the matter through.",
    ),
    "complaint_reply.write": (
        "{you}若对以上答复还有意见，请告诉我们，我们会负责到底。",
        "If you are not happy with this answer, please tell us: we will see the matter through.",
    ),
    "complaint_reply.closing_1": ("　　此致", ""),
    "complaint_reply.closing_2": ("敬礼！", ""),
    # -- birthday card --------------------------------------------------------------------------
    "birthday_card.title": ("生日贺卡", "Birthday card"),
    "birthday_card.for": ("{name}", "For {name}"),
    "birthday_card.lunar_day": ("农历{day}", "{day}"),
    "birthday_card.lunar_english": ("{month}月{day}", "the {day} day of the {month} lunar month"),
    "birthday_card.joy": (
        "{day}是您的生日。我们全体同事祝您身体健康，诸事顺遂，家人常伴，笑口常开！",
        "Many happy returns! All of us here will be thinking of you on {day}, and we wish you good health, "
        "good company and a year full of things that make you smile.",
    ),
    "birthday_card.ease": (
        "又到{day}，祝您生日快乐！新的一岁，愿您吃得香甜，睡得安稳，事事舒心，天天自在。",
        "A very happy birthday! We hope that {day} brings you time for the people you like best, something "
        "good on the table, and nothing at all that needs repairing.",
    ),
    "birthday_card.season": (
        "{day}是属于您的日子。新的一岁，愿您心里有盼头，身边有好友，家中有笑声，出门有晴天。",
        "Here is to you and to {day}! May the year that begins with it bring good health, fair weather "
        "when you want it, and old friends at the door.",
    ),
    "birthday_card.years": (
        "谢谢您{years}年来的信任。往后的日子，我们仍在您身边，随叫随到。",
        "Thank you for {years} years of trust. We are only ever a call away.",
    ),
    "birthday_card.one_year": (
        "谢谢您一年多来的信任。往后的日子，我们仍在您身边，随叫随到。",
        "Thank you for your trust this past year. We are only ever a call away.",
    ),
    "birthday_card.new": (
        "很高兴认识您。往后的日子，我们在您身边，随叫随到。",
        "It is good to know you. We are only ever a call away.",
    ),
    "birthday_card.verse.clouds": ("祥云绕户\n岁岁平安", ""),
    "birthday_card.verse.plum": ("梅香如旧\n岁月常新", ""),
    "birthday_card.verse.bamboo": ("竹报平安\n节节登高", ""),
    "birthday_card.verse.peach": ("桃实满枝\n福寿绵长", ""),
    "birthday_card.verse.crane": ("松青鹤舞\n福寿康宁", ""),
    "birthday_card.verse.cow-parsley": (
        "",
        "White lace along the summer lane:\nmay all good things come round again.",
    ),
    "birthday_card.verse.fern": (
        "",
        "A fern uncurls without a sound:\nmay quiet joys be all around.",
    ),
    "birthday_card.verse.wild-rose": (
        "",
        "A rose beside the garden wall:\ngood health, good cheer, good friends to call.",
    ),
    # -- who gets no letter, and why ------------------------------------------------------------
    "left_out.no_address": ("没有地址", "No address"),
    "left_out.do_not_post": ("不要寄信", "Wants no post"),
    "left_out.no_message": ("还没有给客户的说明", "No words for the customer yet"),
    "left_out.lost": ("已流失", "Lost customer"),
    "left_out.already_sent": ("已经写过（{number}，{day}）", "Already written ({number}, {day})"),
    "left_out.already_sent.generated": (
        "已写好，还没打印（{number}，{day}）",
        "Written, not yet printed ({number}, {day})",
    ),
    "left_out.already_sent.printed": (
        "已打印，还没寄出（{number}，{day}）",
        "Printed, not yet posted ({number}, {day})",
    ),
    "left_out.dissatisfied.mark": ("打了 {mark} 分（{day}）", "Gave {mark} of 5 ({day})"),
    "left_out.dissatisfied.complaint": ("有投诉 {number}（{day}）", "Complained: {number} ({day})"),
    "left_out.put_aside": ("不写了：{facts}", "Put aside: {facts}"),
    "letter_due.birthday": ("{day}", "{day}"),
    "letter_due.birthday_lunar": ("{day}（农历{lunar}）", "{day} ({lunar})"),
    "letter_due.thank_you": ("{day}完工", "finished {day}"),
    "letter_due.complaint_reply": ("{complaint} {subject}", "{complaint} {subject}"),
    "letter_nothing.birthday": ("这几天没有客户过生日。", "Nobody has a birthday in these days."),
    "letter_nothing.thank_you": (
        "这几天没有首次完工的服务单，不用写感谢信。",
        "No first order was finished in these days: nobody to thank.",
    ),
    "letter_nothing.complaint_reply": (
        "没有已提出方案、等着答复的投诉。",
        "No complaint with a proposed solution waits for a letter.",
    ),
    "letter.error.no_birthday": (
        "这位客户没有登记生日。",
        "There is no birthday on this customer's card.",
    ),
    "letter.error.no_thank_you": (
        "这位客户还没有完工的服务单。",
        "This customer has no finished service order yet.",
    ),
    "letter.error.no_complaint_reply": (
        "这位客户没有已提出处理方案的投诉。",
        "This customer has no complaint with a proposed solution.",
    ),
    "letter.error.already_made": (
        "给{name}的这封信已经写过（{number}），没有再写。",
        "This letter to {name} was already written ({number}); it was not written again.",
    ),
    "letter.error.not_waiting": (
        "{number} 已经打印或寄出，不能作废，也不能重写。",
        "{number} is printed or posted: it can neither be discarded nor written again.",
    ),
    "letter.error.changed_since": (
        "{number} 后来又改过，没有撤销。",
        "{number} was changed since; nothing was undone.",
    ),
    "letter.error.one_kind": (
        "一次只能重写同一种信。",
        "Only letters of one kind can be written again together.",
    ),
    "letter.error.occasion_gone": (
        "给{name}的这封信（{number}）所依据的记录已经变了，不能重写，只能作废。",
        "What this letter to {name} ({number}) was about has changed: it cannot be written again, only discarded.",
    ),
    "letter_text.empty": (
        "正文是空的：请写点什么，或者恢复原文。",
        "There is no text: write some, or go back to the proposed text.",
    ),
    "letter_text.too_long": (
        "太长了：{length} 个字，最多 {limit} 个。",
        "Too long: {length} characters where {limit} are allowed.",
    ),
    "letter_text.too_long_card": (
        "贺卡上写不下：{length} 个字，最多 {limit} 个。",
        "The card has no room for this: its text is as long as {length} Chinese characters, {limit} fit.",
    ),
    "letter.error.not_printed": ("{number} 已经打印过了。", "{number} was printed already."),
    "letter.error.not_posted": ("{number} 已经寄出过了。", "{number} was posted already."),
    "letter.error.not_replied": (
        "{number} 不在路上：寄出的信才能收到回复。",
        "{number} is not on its way: only a posted letter can be answered.",
    ),
    "letter.error.not_returned": (
        "{number} 不在路上：寄出的信才会退回。",
        "{number} is not on its way: only a posted letter can come back.",
    ),
    "letter.error.not_printable": (
        "存下的 PDF 打不开，没有打印。",
        "The PDF could not be opened; nothing was printed.",
    ),
    "letter.error.no_printer": (
        "打印机没有接受任务，请检查打印机。信已记入信函登记，可以从那里再打印。",
        "The printer did not take the job: please check it. The letters are in the letter log and can be "
        "printed again from there.",
    ),
    "letter.error.no_file": (
        "{number} 没有存下的 PDF。",
        "There is no stored PDF of {number}.",
    ),
    "change.letters.made": ("已写 {count} 封信", "{count} letters written"),
    "change.letters.made.one": ("已写 {count} 封信", "{count} letter written"),
    "change.letters.unmarked": (
        "已撤销 {count} 封信的状态",
        "State of {count} letters taken back",
    ),
    "change.letters.unmarked.one": ("已撤销 {count} 封信的状态", "State of {count} letter taken back"),
    "change.letters.discarded": ("已作废 {count} 封信", "{count} letters discarded"),
    "change.letters.discarded.one": ("已作废 {count} 封信", "{count} letter discarded"),
    "change.letters.put_back": ("已恢复 {count} 封信", "{count} letters put back"),
    "change.letters.put_back.one": ("已恢复 {count} 封信", "{count} letter put back"),
    "change.letters.put_aside": ("{count} 封信不写了", "{count} letters put aside"),
    "change.letters.put_aside.one": ("{count} 封信不写了", "{count} letter put aside"),
    "change.letters.taken_up": ("{count} 封信重新要写", "{count} letters taken up again"),
    "change.letters.taken_up.one": ("{count} 封信重新要写", "{count} letter taken up again"),
    "change.letters.text_changed": ("已改给{name}的信的文字", "Text of the letter to {name} changed"),
    "change.letters.text_proposed": ("给{name}的信已恢复原文", "Letter to {name} back to the proposed text"),
    "change.letters.marked": ("已更新 {count} 封信的状态", "State of {count} letters updated"),
    "change.letters.marked.one": ("已更新 {count} 封信的状态", "State of {count} letter updated"),
    # -- the customer sheet ---------------------------------------------------------------------
    "customer_sheet.title": ("客户档案表", "Customer sheet"),
    "customer_sheet.numbered": ("{numeral}　{title}", "{numeral}   {title}"),
    "customer_sheet.own": ("自定义字段", "Own fields"),
    "customer_sheet.who": ("客户", "Customer"),
    "customer_sheet.relation": ("客户关系", "Relation"),
    "customer_sheet.people": ("联系人与家人", "Contact persons and family"),
    "customer_sheet.products": ("购买产品", "Products"),
    "customer_sheet.past": ("往来", "What happened"),
    "customer_sheet.notes": ("补充与更正", "Additions and corrections"),
    "customer_sheet.address": ("地址", "Address"),
    "customer_sheet.phones": ("电话", "Phones"),
    "customer_sheet.in_both_calendars": ("公历与农历", "In both calendars"),
    "customer_sheet.tags": ("标签", "Tags"),
    "customer_sheet.family": ("家人", "Family"),
    "customer_sheet.brought": ("转介绍来的客户", "Came by this customer"),
    "customer_sheet.wishes": ("联系意愿", "Wishes"),
    "customer_sheet.last": ("最近 {n} 次", "The last {n}"),
    "customer_sheet.by_hand": ("请用笔填写，再录入电脑", "To be written by hand and entered later"),
    "customer_sheet.seen": ("核对人", "Checked by"),
    "customer_sheet.comma": ("，", ", "),
    # -- the complaint form ---------------------------------------------------------------------
    "form.complaint": ("投诉处理单", "Complaint form"),
    "form.number": ("编号 {number}", "No. {number}"),
    "form.page": ("第 {n} 页", "Page {n}"),
    "form.day": ("年　月　日", "Date"),
    "form.clocks": ("四　期限", "4   Deadlines"),
    "form.phones": ("电话", "Phone"),
    "form.address": ("地址", "Address"),
    "form.clock": ("应于 {due}\n实于 {done}", "due {due}\ndone {done}"),
    "form.clock_done": ("应于 {due}\n实于 {done}（{took}）", "due {due}\ndone {done} ({took})"),
    "form.held": ("{span}，{n} 次", "{span}, {n}×"),
    "form.action_done": ("完成", "Done"),
    "form.letter": ("答复函", "Letter of reply"),
    "form.callback": ("投诉回访", "Callback afterwards"),
    "form.satisfaction": ("满意度", "Satisfaction"),
    "form.satisfaction_of_5": ("{n} 分（满分 5 分）", "{n} of 5"),
    "form.reopened": ("重新打开次数", "Times reopened"),
    "form.sign_in_charge": ("承办人", "In charge"),
    "form.sign_manager": ("主管", "Manager"),
    "form.sign_customer": ("客户", "Customer"),
}
