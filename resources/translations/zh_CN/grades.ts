<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BorderCard</name>
    <message>
        <source>Back to 80 and 95%</source>
        <translation>恢复为 80% 和 95%</translation>
    </message>
    <message>
        <source>A ends at</source>
        <translation>A 到</translation>
    </message>
    <message>
        <source>B ends at</source>
        <translation>B 到</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Also the {} customers without a value: C</source>
        <translation>包括没有消费额的 {} 位客户（列为 C）</translation>
    </message>
    <message>
        <source>The yearly value is the one that was entered or imported ({by_hand} customers); where none was, the fees of the orders finished in the last twelve months ({by_orders}). Whoever stands before a border belongs to the grade, and so does the one who crosses it.</source>
        <translation>年消费额以填写或导入的为准（{by_hand} 位客户）；没有填的，按最近十二个月已完成服务单的费用算（{by_orders} 位）。排在界线之前的客户归入该类，正好跨过界线的那一位也算。</translation>
    </message>
    <message>
        <source>{count} customers, {share}% of all value</source>
        <translation>{count} 位客户，占总额的 {share}%</translation>
    </message>
</context>
<context>
    <name>GradesPage</name>
    <message>
        <source>Grades by 80/20</source>
        <translation>二八原则分类</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Suggested grades</source>
        <translation>建议的分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Yearly value</source>
        <translation>年消费额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation>还没有客户。</translation>
    </message>
    <message>
        <source>No customer has a yearly value yet. Enter it in a customer&apos;s form, or fees in finished orders.</source>
        <translation>还没有客户有年消费额。可以在客户资料里填写，或在完成的服务单里填费用。</translation>
    </message>
    <message>
        <source>Every customer has the grade that the rule suggests.</source>
        <translation>每位客户现在的分类都与建议一致。</translation>
    </message>
    <message>
        <source>{} would change</source>
        <translation>{} 位会改变</translation>
    </message>
    <message>
        <source>Take over {}</source>
        <translation>采用 {} 项</translation>
    </message>
    <message>
        <source>Taking over grades</source>
        <translation>正在修改分类</translation>
    </message>
    <message>
        <source>{} grades taken over</source>
        <translation>已改 {} 位客户的分类</translation>
    </message>
</context>
<context>
    <name>ValueCurve</name>
    <message>
        <source>Curve of yearly value: the border of A at {a}%, of B at {b}%; arrow keys move them</source>
        <translation>年消费额曲线：A 的界线在 {a}%，B 的在 {b}%；用方向键移动</translation>
    </message>
    <message>
        <source>Customers by yearly value, the largest first</source>
        <translation>客户，按年消费额从高到低</translation>
    </message>
</context>
</TS>
