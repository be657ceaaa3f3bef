<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HandOnDialog</name>
    <message>
        <source>Hand on</source>
        <translation>转让</translation>
    </message>
    <message>
        <source>{} has a new owner</source>
        <translation>{} 转给新客户</translation>
    </message>
    <message>
        <source>Orders and calls so far stay with who had it.</source>
        <translation>以前的服务单和回访仍归原来的客户。</translation>
    </message>
</context>
<context>
    <name>HandOnForm</name>
    <message>
        <source>&amp;New owner</source>
        <translation>接收客户(&amp;N)</translation>
    </message>
    <message>
        <source>Name, pinyin or phone</source>
        <translation>姓名、拼音或电话</translation>
    </message>
    <message>
        <source>&amp;Handed on</source>
        <translation>转让日期(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>备注(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MarkedProducts</name>
    <message>
        <source>Maintenance</source>
        <translation>保养</translation>
    </message>
    <message>
        <source>Callback…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Plan a callback for each customer…</source>
        <translation>为每位客户安排回访…</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Letter to each customer</source>
        <translation>给每位客户写信</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 件产品</translation>
    </message>
    <message>
        <source>{} products</source>
        <translation>{} 件产品</translation>
    </message>
</context>
<context>
    <name>MergeModelDialog</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>{} is the same model as another</source>
        <translation>{} 与另一个是同一机型</translation>
    </message>
    <message>
        <source>All products called {} get this name.</source>
        <translation>所有叫 {} 的产品都改用这个名称。</translation>
    </message>
</context>
<context>
    <name>MergeModelForm</name>
    <message>
        <source>&amp;Model that remains</source>
        <translation>保留的机型(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>新机型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>机型</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>&amp;Model</source>
        <translation>机型(&amp;M)</translation>
    </message>
    <message>
        <source>Ma&amp;ker</source>
        <translation>厂家(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Warranty (months)</source>
        <translation>保修期（月）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Design life (years)</source>
        <translation>设计年限（年）(&amp;D)</translation>
    </message>
    <message>
        <source>Maintenance &amp;every … months</source>
        <translation>保养周期（月）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Or every … km</source>
        <translation>保养里程（公里）(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Also written</source>
        <translation>其他写法(&amp;A)</translation>
    </message>
    <message>
        <source>One name a line; products of these names become this model.</source>
        <translation>每行一个；以后叫这些名称的产品都算这个机型。</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>备注(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Model, other spelling, maker</source>
        <translation>机型、其他写法、厂家</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>新机型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂家</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>{} months</source>
        <translation>{} 个月</translation>
    </message>
    <message>
        <source>also {}</source>
        <translation>又写作 {}</translation>
    </message>
    <message>
        <source>not described</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>与…相同</translation>
    </message>
    <message>
        <source>No model matches &quot;{}&quot;.</source>
        <translation>没有找到与“{}”相符的机型。</translation>
    </message>
    <message>
        <source>Models of products are listed here; what is described of one fills the form.</source>
        <translation>产品的机型会列在这里；填好的内容会自动带入产品表单。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Describe it</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Merge all spellings into this one</source>
        <translation>把所有写法合并为这一个</translation>
    </message>
    <message>
        <source>Also written: {}</source>
        <translation>其他写法：{}</translation>
    </message>
    <message>
        <source>Nothing is known of it yet but that products are called so.</source>
        <translation>只知道有产品叫这个名称，还没有填写别的。</translation>
    </message>
    <message>
        <source>Model saved</source>
        <translation>已保存机型</translation>
    </message>
    <message>
        <source>Merged into {}</source>
        <translation>已合并为 {}</translation>
    </message>
</context>
<context>
    <name>OdometerDialog</name>
    <message>
        <source>Odometer of {}</source>
        <translation>{} 的里程</translation>
    </message>
</context>
<context>
    <name>OdometerForm</name>
    <message>
        <source>&amp;Odometer (km)</source>
        <translation>里程（公里）(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ProductActions</name>
    <message>
        <source>Product added</source>
        <translation>已添加产品</translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation>已保存产品</translation>
    </message>
    <message>
        <source>Reading noted</source>
        <translation>已记下里程</translation>
    </message>
    <message>
        <source>{} has a new owner</source>
        <translation>{} 转给新客户</translation>
    </message>
    <message>
        <source>Product replaced</source>
        <translation>已更换产品</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Service order…</source>
        <translation>服务单…</translation>
    </message>
    <message>
        <source>Odometer reading…</source>
        <translation>里程…</translation>
    </message>
    <message>
        <source>New owner…</source>
        <translation>转让给…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
</context>
<context>
    <name>ProductCardView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>编辑（Enter）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Customer {}</source>
        <translation>客户 {}</translation>
    </message>
    <message>
        <source>Next maintenance:</source>
        <translation>下次保养：</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>更换记录</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>这一件</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>历任客户</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>自 {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>至 {}</translation>
    </message>
    <message>
        <source>Odometer</source>
        <translation>里程</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an odometer reading</source>
        <translation>添加里程</translation>
    </message>
    <message>
        <source>{} km</source>
        <translation>{} 公里</translation>
    </message>
    <message>
        <source>Service orders</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Nothing was asked for about it yet.</source>
        <translation>还没有关于它的服务单。</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Model</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装日期</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>下次保养</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>over</source>
        <translation>已过保</translation>
    </message>
    <message>
        <source>Warranty over</source>
        <translation>已过保</translation>
    </message>
    <message>
        <source>Warranty until {}</source>
        <translation>保修至 {}</translation>
    </message>
    <message>
        <source>Without an interval in kilometres nothing is foretold.</source>
        <translation>没有填保养里程，无法预计保养日期。</translation>
    </message>
    <message>
        <source>The next maintenance is counted from the first reading.</source>
        <translation>记下第一次里程后开始计算下次保养。</translation>
    </message>
    <message>
        <source>Next maintenance at {km} km: about {day}, by the last two readings.</source>
        <translation>下次保养在 {km} 公里：按最近两次里程推算，约在 {day}。</translation>
    </message>
    <message>
        <source>Next maintenance at {} km; two readings foretell the day.</source>
        <translation>下次保养在 {} 公里；有两次里程后可推算日期。</translation>
    </message>
    <message>
        <source>Next maintenance at {} km; it stands still at present.</source>
        <translation>下次保养在 {} 公里；目前没有行驶。</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Model, serial number, plate, customer</source>
        <translation>机型、序列号、车牌、客户</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>The catalogue of models</source>
        <translation>机型目录</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>No product fits this filter.</source>
        <translation>没有符合此筛选的产品。</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} 件中的 {shown} 件</translation>
    </message>
    <message>
        <source>What your customers bought is listed here. Bring it over from an Excel file.</source>
        <translation>客户购买的产品会列在这里。可以从 Excel 文件导入。</translation>
    </message>
    <message>
        <source>Import an Excel file</source>
        <translation>导入 Excel 文件</translation>
    </message>
    <message>
        <source>No product matches &quot;{}&quot;.</source>
        <translation>没有找到与“{}”相符的产品。</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>显示全部产品</translation>
    </message>
</context>
</TS>
