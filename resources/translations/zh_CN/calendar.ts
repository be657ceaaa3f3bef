<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CallDialog</name>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel callback …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also due for this customer: settled by this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({n} of {all})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as wrong. Try the other number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: to be tried again {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
</context>
<context>
    <name>CallbackCancel</name>
    <message>
        <source>&amp;Why it is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackForm</name>
    <message>
        <source>&amp;Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, pinyin, phone, address, model</source>
        <translation>姓名、拼音、电话、地址、机型</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a time: by the end of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback planned: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackMove</name>
    <message>
        <source>New &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a time: by the end of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer &amp;asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the new day is the agreed one, and the figures go by it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelCallback</name>
    <message>
        <source>Cancel the callback to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Cancel this callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DissatisfiedPanel</name>
    <message>
        <source>Open a complaint now? Customer, product and what was said are filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not satisfied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GiveUpPanel</name>
    <message>
        <source>Several tries reached nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries without reaching the customer: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveCallback</name>
    <message>
        <source>Move the callback to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Move to another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date: try 10-3 or “tomorrow”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedPanel</name>
    <message>
        <source>The customer refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback is cancelled for this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call this customer any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Does not want calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone number is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · moved to {day}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
