<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation type="unfinished"></translation>
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
</TS>
