<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OrderForm</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer &amp;asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-contact &amp;owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows it up and reports back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised &amp;finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three &amp;guarantees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is re-&amp;booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer told at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;estination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depart&amp;ment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician arr&amp;ived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;nished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cause of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parts used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is done …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Needed for a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appointment needs a day and both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the state of the repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished. The callback within 24 hours is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
