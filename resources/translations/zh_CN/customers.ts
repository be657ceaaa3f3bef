<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Copied: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling {}. The number is copied too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
    <message>
        <source>Marked {} as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back! The customer is active again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service order saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicting</name>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what the other one saved; what you typed here goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has just saved this record. What you typed is still here: note it down, or reload and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number and call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer does not want to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the contact persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product is entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls, service orders, complaints and letters will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a product …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as won back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as lost …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty until {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Solar or lunar, with or without the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} with this number is entered already: customer {number}.</source>
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
    <name>CustomerLostDialog</name>
    <message>
        <source>{} is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as lost</source>
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
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, address, product, plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your customers will be listed here. Bring them over from an Excel file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>导入档案</translation>
    </message>
    <message>
        <source>Nobody fits “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter as a new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer has this grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} of {name}</source>
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
        <translation>原因(&amp;R)</translation>
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
<context>
    <name>Rows</name>
    <message>
        <source>Remove row {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
