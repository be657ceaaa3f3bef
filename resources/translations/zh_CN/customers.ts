<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-12, 1975-03-12, lunar 8-15 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, post and phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;treet and house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole address may be pasted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In our office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gr&amp;ade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In cha&amp;rge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer s&amp;ince</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yearly value (¥)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ferred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backgro&amp;und</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerLostForm</name>
    <message>
        <source>Why did the customer leave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: moved away, bought from somebody else, was not satisfied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Serial number or VIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;ice (¥)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pur&amp;chased on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Installed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the purchase date counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insta&amp;ller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials &amp;used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is not at the customer&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty and care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warranty until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Extended until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design life until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance every … months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: counted from the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Promise made at the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
