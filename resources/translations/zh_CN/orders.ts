<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OrderForm</name>
    <message>
        <source>Order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>客户(&amp;U)</translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务方式(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>产品(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation>技师(&amp;T)</translation>
    </message>
    <message>
        <source>What the customer &amp;asks for</source>
        <translation>客户要求(&amp;A)</translation>
    </message>
    <message>
        <source>First-contact &amp;owner</source>
        <translation>首问负责人(&amp;O)</translation>
    </message>
    <message>
        <source>Follows it up and reports back.</source>
        <translation>跟进到底，并答复客户。</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>受理时间(&amp;R)</translation>
    </message>
    <message>
        <source>Promised &amp;finish</source>
        <translation>承诺完成日期(&amp;F)</translation>
    </message>
    <message>
        <source>Three &amp;guarantees</source>
        <translation>三包(&amp;G)</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Why it is re-&amp;booked</source>
        <translation>改约原因(&amp;B)</translation>
    </message>
    <message>
        <source>Customer told at</source>
        <translation>告知客户时间</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>由谁告知</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>货运</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>D&amp;estination</source>
        <translation>目的地(&amp;E)</translation>
    </message>
    <message>
        <source>Documents correct</source>
        <translation>单证准确</translation>
    </message>
    <message>
        <source>Planned dispatch</source>
        <translation>计划发货</translation>
    </message>
    <message>
        <source>Planned arrival</source>
        <translation>计划到货</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>货损</translation>
    </message>
    <message>
        <source>Actual dispatch</source>
        <translation>实际发货</translation>
    </message>
    <message>
        <source>Actual arrival</source>
        <translation>实际到货</translation>
    </message>
    <message>
        <source>Depart&amp;ment</source>
        <translation>责任部门(&amp;M)</translation>
    </message>
    <message>
        <source>Remar&amp;ks</source>
        <translation>备注(&amp;K)</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>完工情况</translation>
    </message>
    <message>
        <source>Technician arr&amp;ived</source>
        <translation>技师到达(&amp;I)</translation>
    </message>
    <message>
        <source>Fi&amp;nished</source>
        <translation>完工时间(&amp;N)</translation>
    </message>
    <message>
        <source>State of the repair</source>
        <translation>修复状况</translation>
    </message>
    <message>
        <source>&amp;Cause of the fault</source>
        <translation>故障原因(&amp;C)</translation>
    </message>
    <message>
        <source>Source of the fault</source>
        <translation>故障来源</translation>
    </message>
    <message>
        <source>&amp;Work done</source>
        <translation>处理经过(&amp;W)</translation>
    </message>
    <message>
        <source>Parts used</source>
        <translation>更换配件</translation>
    </message>
    <message>
        <source>Fee (¥)</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Odometer (km)</source>
        <translation>里程（公里）</translation>
    </message>
    <message>
        <source>Work is done…</source>
        <translation>登记完工…</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未记</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Finish order</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Needed for a repair.</source>
        <translation>维修单必填。</translation>
    </message>
    <message>
        <source>Installed it</source>
        <translation>原安装人员</translation>
    </message>
    <message>
        <source>An appointment needs a day and both times.</source>
        <translation>预约要有日期和起止时间。</translation>
    </message>
    <message>
        <source>Choose the state of the repair.</source>
        <translation>请选修复状况。</translation>
    </message>
    <message>
        <source>Finished. The callback within 24 hours is planned.</source>
        <translation>已完工，24 小时内的回访已安排。</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
    <message>
        <source>Finished. The callback is planned for today.</source>
        <translation>已完工，已排上今天的回访。</translation>
    </message>
    <message>
        <source>Finished. The greeting call is planned.</source>
        <translation>已完工，已排上问候电话。</translation>
    </message>
    <message>
        <source>Finished. There is no number to call back: see Today.</source>
        <translation>已完工。客户没有号码，回访请到“今日”处理。</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>已完工。</translation>
    </message>
</context>
</TS>
