<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TodayPage</name>
    <message>
        <source>Name, pinyin, phone, address, model</source>
        <translation>姓名、拼音、电话、地址、机型</translation>
    </message>
    <message>
        <source>No customers yet. Bring your list along, or enter the first one when the phone rings.</source>
        <translation>还没有客户。把现有的客户表导进来，或者接到第一个电话时录入。</translation>
    </message>
    <message>
        <source>Import an Excel file</source>
        <translation>导入 Excel 档案</translation>
    </message>
    <message>
        <source>Start calling  F5</source>
        <translation>开始打电话 F5</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Nobody to call today.</source>
        <translation>今天没有要打的电话。</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>No open complaint.</source>
        <translation>没有未办结的投诉。</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>No birthday in the next seven days.</source>
        <translation>七天内没有客户过生日。</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>去写信</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>No letter to write.</source>
        <translation>没有要写的信。</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>中午好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>{greeting}, {person}</source>
        <translation>{greeting}，{person}</translation>
    </message>
    <message>
        <source>{date} · {lunar}</source>
        <translation>{date} · 农历{lunar}</translation>
    </message>
    <message>
        <source>To call today</source>
        <translation>今天要回访</translation>
    </message>
    <message>
        <source>{} overdue</source>
        <translation>{} 项逾期</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>no clock is running</source>
        <translation>没有在走的时限</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>投诉未办结</translation>
    </message>
    <message>
        <source>Callbacks on time this month</source>
        <translation>本月回访及时率</translation>
    </message>
    <message>
        <source>none was due yet</source>
        <translation>本月还没有到期的</translation>
    </message>
    <message>
        <source>last month {}</source>
        <translation>上月 {}</translation>
    </message>
    <message>
        <source>{} answers</source>
        <translation>{} 人</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>还没有人评分</translation>
    </message>
    <message>
        <source>one answer</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>Satisfaction this month</source>
        <translation>本月满意度</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>已停表</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有号码</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>没有待兑现的承诺。</translation>
    </message>
    <message>
        <source>{} late</source>
        <translation>{} 封逾期</translation>
    </message>
    <message>
        <source>Written, not yet printed</source>
        <translation>已写好，还没打印</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>{} more</source>
        <translation>还有 {} 项</translation>
    </message>
</context>
</TS>
