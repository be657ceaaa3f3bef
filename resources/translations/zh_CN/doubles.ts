<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Choices</name>
    <message>
        <source>Number that stays</source>
        <translation>保留的档案号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>名下</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Open the card of {}</source>
        <translation>打开 {} 的档案</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message>
        <source>Find doubles</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The customers are being compared…</source>
        <translation>正在比对客户……</translation>
    </message>
    <message>
        <source>Finding doubles</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Nobody is there twice.</source>
        <translation>没有重复的客户。</translation>
    </message>
    <message>
        <source>None of these is so sure.</source>
        <translation>没有这一档把握的重复客户。</translation>
    </message>
</context>
<context>
    <name>SideBySideCard</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>是两位客户</translation>
    </message>
    <message>
        <source>Show all {} records side by side</source>
        <translation>把 {} 份档案并排显示</translation>
    </message>
    <message>
        <source>Numbers, contact persons, products, orders, calls, complaints, letters and promises of all are kept. The old number and the old name still find the customer.</source>
        <translation>所有档案的电话、联系人、产品、服务单、回访、投诉、信函和承诺都会保留；用原档案号和原姓名仍能找到这位客户。</translation>
    </message>
</context>
</TS>
