<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Copied: {}</source>
        <translation>已复制：{}</translation>
    </message>
    <message>
        <source>Calling {}. The number is copied too.</source>
        <translation>正在拨打 {}，号码也已复制。</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
    <message>
        <source>Marked {} as lost</source>
        <translation>已把 {} 记为流失</translation>
    </message>
    <message>
        <source>Welcome back! The customer is active again.</source>
        <translation>欢迎回来！已记为挽回。</translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>产品已添加</translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation>产品已保存</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <translation>承诺已撤回</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>{} values checked</source>
        <translation>已核对 {} 处</translation>
    </message>
    <message>
        <source>Entered in both cards</source>
        <translation>两份档案里都记下了</translation>
    </message>
    <message>
        <source>Taken: {}</source>
        <translation>已采用：{}</translation>
    </message>
    <message>
        <source>Kept as a remark</source>
        <translation>已记入备注</translation>
    </message>
</context>
<context>
    <name>Conflicting</name>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Load what the other person saved; what you typed here is lost.</source>
        <translation>换成别人保存的内容，您在这里写的会丢掉。</translation>
    </message>
    <message>
        <source>Somebody else has just saved this record. What you typed is still here: note it down, or reload and enter it again.</source>
        <translation>这条记录刚被别人保存过。您写的还在这里：请先记下来，或重新读取后再填一次。</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>New contact person</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>称呼(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Post or relation</source>
        <translation>职务或关系(&amp;P)</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>生日(&amp;B)</translation>
    </message>
    <message>
        <source>3-12, 1975-03-12, lunar 8-15 …</source>
        <translation>10月1日、1975-03-12、农历八月十五…</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>备注(&amp;M)</translation>
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
        <translation>编辑（回车）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>其他号码</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>新回访</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation>客户分类 {}</translation>
    </message>
    <message>
        <source>Next: {}</source>
        <translation>下一步：{}</translation>
    </message>
    <message>
        <source>Call {}</source>
        <translation>拨打 {}</translation>
    </message>
    <message>
        <source>Copy the number and call it</source>
        <translation>复制号码并拨打</translation>
    </message>
    <message>
        <source>This customer does not want to be called.</source>
        <translation>这位客户不愿接电话。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>原档案</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Nobody is entered yet.</source>
        <translation>还没有联系人。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>购买产品</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
    <message>
        <source>No product is entered yet.</source>
        <translation>还没有登记产品。</translation>
    </message>
    <message>
        <source>in place of</source>
        <translation>更换自</translation>
    </message>
    <message>
        <source>replaced by</source>
        <translation>已更换为</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>全部 {}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Calls, service orders, complaints and letters will be listed here.</source>
        <translation>回访、服务单、投诉和信函都会列在这里。</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>记为流失…</translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation>客户 {}</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>不要打电话</translation>
    </message>
    <message>
        <source>Do not send letters</source>
        <translation>不要寄信</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>birthday {}</source>
        <translation>生日 {}</translation>
    </message>
    <message>
        <source>installed by {}</source>
        <translation>安装 {}</translation>
    </message>
    <message>
        <source>Add a contact person…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Add a relative…</source>
        <translation>添加亲属…</translation>
    </message>
    <message>
        <source>Mark as won back…</source>
        <translation>记为挽回…</translation>
    </message>
    <message>
        <source>Add a contact person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家人</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>添加亲属</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Came by this customer</source>
        <translation>转介绍来的客户</translation>
    </message>
    <message>
        <source>{} directly</source>
        <translation>直接带来 {} 位</translation>
    </message>
    <message>
        <source>bought nothing yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>Print the customer sheet…</source>
        <translation>打印客户档案表…</translation>
    </message>
    <message>
        <source>Save the customer sheet as PDF…</source>
        <translation>把客户档案表存为 PDF…</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Add pictures and papers</source>
        <translation>添加图片和文件</translation>
    </message>
    <message>
        <source>Photos, contracts, receipts: drop them here, or copy them and press {} on the card.</source>
        <translation>照片、合同、收据：拖到这里，或复制后在客户卡片上按 {}。</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>had by {name} until {day}</source>
        <translation>{day} 以前是 {name} 的</translation>
    </message>
    <message>
        <source>handed on to {name} on {day}</source>
        <translation>{day} 转让给 {name}</translation>
    </message>
</context>
<context>
    <name>CustomerExport</name>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Customers exported: {}. Change the file and import it.</source>
        <translation>已导出客户 {} 位。改好文件后可以再导入。</translation>
    </message>
    <message>
        <source>Exporting customers</source>
        <translation>正在导出客户</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>+ Another number</source>
        <translation>+ 添加号码</translation>
    </message>
    <message>
        <source>Name of contact</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post of contact</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone of contact</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Birthday of contact</source>
        <translation>联系人生日</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>+ Another person</source>
        <translation>+ 添加联系人</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation>客户 {}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Solar or lunar, with or without the year.</source>
        <translation>公历、农历都可以，不知道年份可以不写。</translation>
    </message>
    <message>
        <source>Not understood yet.</source>
        <translation>还看不懂，请接着写。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>客户姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Gender</source>
        <translation>性别(&amp;G)</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>不要打电话</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>E-mai&amp;l</source>
        <translation>电子邮箱(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;WeChat</source>
        <translation>微信(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>生日(&amp;B)</translation>
    </message>
    <message>
        <source>3-12, 1975-03-12, lunar 8-15 …</source>
        <translation>10月1日、1975-03-12、农历八月十五…</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;Province</source>
        <translation>省(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation>市(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>区县(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;treet and house</source>
        <translation>街道门牌(&amp;T)</translation>
    </message>
    <message>
        <source>A whole address may be pasted here</source>
        <translation>可以粘贴整个地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Do not send letters</source>
        <translation>不要寄信</translation>
    </message>
    <message>
        <source>In our office</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Gr&amp;ade</source>
        <translation>客户分类(&amp;A)</translation>
    </message>
    <message>
        <source>In cha&amp;rge</source>
        <translation>负责人(&amp;R)</translation>
    </message>
    <message>
        <source>Customer s&amp;ince</source>
        <translation>建档日期(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Yearly value (¥)</source>
        <translation>年消费额（元）(&amp;Y)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;ferred by</source>
        <translation>转介绍人(&amp;F)</translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>Tag&amp;s</source>
        <translation>标签(&amp;S)</translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation>多个标签用顿号或逗号隔开。</translation>
    </message>
    <message>
        <source>Name, post, phone and birthday</source>
        <translation>姓名、职务、电话、生日</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Pr&amp;eferences</source>
        <translation>喜好(&amp;E)</translation>
    </message>
    <message>
        <source>Backgro&amp;und</source>
        <translation>背景(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>谁的电话</translation>
    </message>
    <message>
        <source>Whose, e.g. wife</source>
        <translation>谁的，如：妻子</translation>
    </message>
    <message>
        <source>Relation now</source>
        <translation>现在的关系</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>同行情况</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>客户分类</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>购买机型</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
</context>
<context>
    <name>CustomerLostDialog</name>
    <message>
        <source>{} is lost</source>
        <translation>{} 流失</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>记为流失</translation>
    </message>
</context>
<context>
    <name>CustomerLostForm</name>
    <message>
        <source>Why did the customer leave?</source>
        <translation>客户为什么离开？</translation>
    </message>
    <message>
        <source>For example: moved away, bought from somebody else, was not satisfied.</source>
        <translation>例如：搬走了、买了别家的、对服务不满意。</translation>
    </message>
    <message>
        <source>&amp;Since when</source>
        <translation>日期(&amp;S)</translation>
    </message>
</context>
<context>
    <name>CustomerMenu</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Call {}</source>
        <translation>拨打 {}</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>新建回访…</translation>
    </message>
    <message>
        <source>New service order…</source>
        <translation>新建服务单…</translation>
    </message>
    <message>
        <source>New complaint…</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>Mark as won back</source>
        <translation>记为挽回</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>记为流失…</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Printing the customer sheet</source>
        <translation>正在打印客户档案表</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Save the customer sheet</source>
        <translation>保存客户档案表</translation>
    </message>
    <message>
        <source>Writing the customer sheet</source>
        <translation>正在生成客户档案表</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>已存为 {}</translation>
    </message>
</context>
<context>
    <name>CustomerWonBackDialog</name>
    <message>
        <source>{} is back</source>
        <translation>{} 回来了</translation>
    </message>
    <message>
        <source>Mark as won back</source>
        <translation>记为挽回</translation>
    </message>
</context>
<context>
    <name>CustomerWonBackForm</name>
    <message>
        <source>&amp;Since when</source>
        <translation>日期(&amp;S)</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>怎么挽回的？</translation>
    </message>
    <message>
        <source>For example: a visit, a new offer, a friend&apos;s word.</source>
        <translation>例如：上门拜访、新的优惠、朋友劝说。</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, address, model</source>
        <translation>姓名、拼音、电话、地址、机型、车牌</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>共 {} 户</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 户中的 {shown}</translation>
    </message>
    <message>
        <source>Your customers will be listed here. Bring them over from an Excel file.</source>
        <translation>客户都会列在这里。先从 Excel 档案导入吧。</translation>
    </message>
    <message>
        <source>Import an Excel file</source>
        <translation>导入 Excel 档案</translation>
    </message>
    <message>
        <source>Nobody matches &quot;{}&quot;.</source>
        <translation>没有找到“{}”。</translation>
    </message>
    <message>
        <source>Add as a new customer</source>
        <translation>登记为新客户</translation>
    </message>
    <message>
        <source>Nothing here is left to check.</source>
        <translation>没有待核对的了。</translation>
    </message>
    <message>
        <source>No address here lacks a postcode.</source>
        <translation>这里的地址都有邮编。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部客户</translation>
    </message>
    <message>
        <source>Nobody who fits the filter matches &quot;{}&quot;.</source>
        <translation>符合筛选的客户里没有与“{}”相符的。</translation>
    </message>
    <message>
        <source>Search everybody</source>
        <translation>在所有客户里找</translation>
    </message>
    <message>
        <source>No customer fits this filter.</source>
        <translation>没有客户符合这个筛选。</translation>
    </message>
</context>
<context>
    <name>FamilyForm</name>
    <message>
        <source>A relative who is a customer, too</source>
        <translation>同为客户的亲属</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>哪一位(&amp;W)</translation>
    </message>
    <message>
        <source>A customer of this office.</source>
        <translation>从本单位的客户里选。</translation>
    </message>
    <message>
        <source>What are they to this customer?</source>
        <translation>是这位客户的什么人？</translation>
    </message>
</context>
<context>
    <name>KnownNote</name>
    <message>
        <source>{name} with this number is a customer already ({number}).</source>
        <translation>{name} 已经是客户（{number}），电话也相同。</translation>
    </message>
    <message>
        <source>This number is {name}&apos;s (customer {number}).</source>
        <translation>这个号码是 {name} 的（客户 {number}）。</translation>
    </message>
    <message>
        <source>This address is {name}&apos;s (customer {number}).</source>
        <translation>这个邮箱或微信是 {name} 的（客户 {number}）。</translation>
    </message>
    <message>
        <source>A product with this number is {name}&apos;s (customer {number}).</source>
        <translation>这个序列号或车牌的产品在 {name} 名下（客户 {number}）。</translation>
    </message>
    <message>
        <source>{count} customers are called {name} already; the first is {number}.</source>
        <translation>已有 {count} 位客户叫 {name}，第一位是 {number}。</translation>
    </message>
    <message>
        <source>{name} is the name of a customer already ({number}).</source>
        <translation>已有客户叫 {name}（{number}）。</translation>
    </message>
    <message>
        <source>Open her card?</source>
        <translation>打开她的档案？</translation>
    </message>
    <message>
        <source>Open his card?</source>
        <translation>打开他的档案？</translation>
    </message>
    <message>
        <source>Open that card?</source>
        <translation>打开那份档案？</translation>
    </message>
</context>
<context>
    <name>MarkedCustomers</name>
    <message>
        <source>Grade</source>
        <translation>客户分类</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保养</translation>
    </message>
    <message>
        <source>Callback…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Plan a callback for each…</source>
        <translation>各安排一次回访…</translation>
    </message>
    <message>
        <source>Grade {}</source>
        <translation>{} 类</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>不分类</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新标签…</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>加上标签</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>All fields, to be changed and imported again…</source>
        <translation>全部字段（可修改后再导入）…</translation>
    </message>
    <message>
        <source>Grade {}: {}</source>
        <translation>客户分类 {}：{}</translation>
    </message>
    <message>
        <source>No grade: {}</source>
        <translation>不分类：{}</translation>
    </message>
    <message>
        <source>Set the grade</source>
        <translation>设置客户分类</translation>
    </message>
    <message>
        <source>Tag &quot;{}&quot;: {}</source>
        <translation>标签“{}”：{}</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>加上标签</translation>
    </message>
    <message>
        <source>Without the tag &quot;{}&quot;: {}</source>
        <translation>去掉标签“{}”：{}</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>{} in charge: {}</source>
        <translation>{} 负责：{}</translation>
    </message>
    <message>
        <source>Nobody in charge: {}</source>
        <translation>无人负责：{}</translation>
    </message>
    <message>
        <source>Put in charge</source>
        <translation>设为负责人</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Merge into one…</source>
        <translation>合并成一个…</translation>
    </message>
</context>
<context>
    <name>NewCustomer</name>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>就选这位</translation>
    </message>
    <message>
        <source>+ New customer: {}</source>
        <translation>＋ 新客户：{}</translation>
    </message>
    <message>
        <source>New customer: {}</source>
        <translation>新客户：{}</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>返回查找</translation>
    </message>
</context>
<context>
    <name>OwnRows</name>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>PapersByHand</name>
    <message>
        <source>Drop here to keep it with {}</source>
        <translation>松开鼠标，存到 {} 的附件里</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete {} files</source>
        <translation>删除 {} 份附件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归到</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户本人</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>{model} of {name}</source>
        <translation>{name} 的 {model}</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>购买机型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Serial number or VIN</source>
        <translation>序列号或车架号(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>状态(&amp;T)</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>If empty, the purchase date counts.</source>
        <translation>不填则按购买日期。</translation>
    </message>
    <message>
        <source>Insta&amp;ller</source>
        <translation>安装人员(&amp;L)</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>Price (¥)</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Pur&amp;chase date</source>
        <translation>购买时间(&amp;C)</translation>
    </message>
    <message>
        <source>Purchase &amp;reason</source>
        <translation>购买原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Promise at the sale</source>
        <translation>当时的承诺(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Install date</source>
        <translation>安装日期(&amp;I)</translation>
    </message>
    <message>
        <source>Place of installation</source>
        <translation>安装地点</translation>
    </message>
    <message>
        <source>Only if not at the customer&apos;s address.</source>
        <translation>与客户地址不同时才填。</translation>
    </message>
    <message>
        <source>Warranty and care</source>
        <translation>保修保养</translation>
    </message>
    <message>
        <source>&amp;Warranty until</source>
        <translation>保修期至(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Extended until</source>
        <translation>延保至(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Design life until</source>
        <translation>设计年限至(&amp;D)</translation>
    </message>
    <message>
        <source>Maintenance every … months</source>
        <translation>保养周期（月）</translation>
    </message>
    <message>
        <source>&amp;Next maintenance</source>
        <translation>下次保养(&amp;N)</translation>
    </message>
    <message>
        <source>If empty, counted from the installation.</source>
        <translation>不填则从安装日期算。</translation>
    </message>
    <message>
        <source>Cust&amp;omer</source>
        <translation>客户(&amp;O)</translation>
    </message>
    <message>
        <source>Remar&amp;ks</source>
        <translation>备注(&amp;K)</translation>
    </message>
    <message>
        <source>M&amp;aterials</source>
        <translation>辅料明细(&amp;A)</translation>
    </message>
    <message>
        <source>Or every … km</source>
        <translation>或每…公里</translation>
    </message>
    <message>
        <source>Or at … km</source>
        <translation>或到…公里</translation>
    </message>
    <message>
        <source>If empty, counted from the first odometer reading.</source>
        <translation>不填则从第一次里程算起。</translation>
    </message>
    <message>
        <source>Replaces {model} of {name}</source>
        <translation>更换 {name} 的 {model}</translation>
    </message>
    <message>
        <source>Of the old one: {}</source>
        <translation>旧机：{}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Remove row {}</source>
        <translation>删除第 {} 行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ToCheckSection</name>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Check off all</source>
        <translation>全部标为已核对</translation>
    </message>
    <message>
        <source>Edit the customer…</source>
        <translation>修改客户…</translation>
    </message>
    <message>
        <source>Edit the product…</source>
        <translation>修改产品…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制原文</translation>
    </message>
    <message>
        <source>T takes a value as you read it, K keeps it as a remark, D drops it.</source>
        <translation>按 T 照您的读法采用，K 记入备注，D 不要了。</translation>
    </message>
    <message>
        <source>Take as…	T</source>
        <translation>采用为…	T</translation>
    </message>
    <message>
        <source>Keep as a remark	K</source>
        <translation>记入备注	K</translation>
    </message>
    <message>
        <source>Drop	D</source>
        <translation>不要了	D</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{} is to be read as</source>
        <translation>{}应读作</translation>
    </message>
    <message>
        <source>Enter takes it, Esc leaves it.</source>
        <translation>回车采用，Esc 放弃。</translation>
    </message>
</context>
</TS>
