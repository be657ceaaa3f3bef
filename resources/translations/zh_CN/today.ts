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
        <source>Write them</source>
        <translation>去写信</translation>
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
</context>
<context>
    <name>_List</name>
    <message>
        <source>{} more</source>
        <translation>还有 {} 项</translation>
    </message>
</context>
</TS>
