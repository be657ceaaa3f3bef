<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LetterAsideDialog</name>
    <message>
        <source>Put aside</source>
        <translation>不写了</translation>
    </message>
    <message>
        <source>Put the letter to {} aside</source>
        <translation>给{}的信不写了</translation>
    </message>
    <message>
        <source>Put {} letters aside</source>
        <translation>这 {} 封信不写了</translation>
    </message>
</context>
<context>
    <name>LetterAsideForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Whoever asks later finds it beside the letter; it may be left empty.</source>
        <translation>以后有人问起，在信旁边就能看到；可以不填。</translation>
    </message>
</context>
<context>
    <name>LetterDueView</name>
    <message>
        <source>Letters to write</source>
        <translation>要写的信</translation>
    </message>
    <message>
        <source>Words for the customer…</source>
        <translation>填写给客户的说明…</translation>
    </message>
    <message>
        <source>Write it after all</source>
        <translation>还是要写</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>不写了…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Letter yesterday</source>
        <translation>昨天写过</translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation>还没寄出</translation>
    </message>
    <message>
        <source>Already written</source>
        <translation>已经写过</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>没有说明</translation>
    </message>
    <message>
        <source>This letter to {}…</source>
        <translation>只是给{}的这封…</translation>
    </message>
    <message>
        <source>The {} ticked letters…</source>
        <translation>勾选的 {} 封…</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>{} 封信</translation>
    </message>
    <message>
        <source>Put aside: {}</source>
        <translation>不写了：{}</translation>
    </message>
    <message>
        <source>To be written again: {}</source>
        <translation>重新列入要写的信：{}</translation>
    </message>
    <message>
        <source>The text was changed by hand.</source>
        <translation>文字手工改过。</translation>
    </message>
    <message>
        <source>Letter today</source>
        <translation>今天写过</translation>
    </message>
    <message>
        <source>Letter {} days ago</source>
        <translation>{} 天前写过</translation>
    </message>
    <message>
        <source>Not yet printed</source>
        <translation>还没打印</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>有投诉</translation>
    </message>
    <message>
        <source>Gave {} of 5</source>
        <translation>打了 {} 分</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>不写了</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>客户不满意</translation>
    </message>
    <message>
        <source>No words for the customer yet</source>
        <translation>还没有给客户的说明</translation>
    </message>
    <message>
        <source>Wants no post</source>
        <translation>不要寄信</translation>
    </message>
    <message>
        <source>Can be posted</source>
        <translation>可以寄</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Lost customer</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>Text of the letter</source>
        <translation>信的正文</translation>
    </message>
    <message>
        <source>Back to the proposed text</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>What stands in your own fields of this customer</source>
        <translation>这位客户的自定义字段内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>C&amp;losing</source>
        <translation>结尾(&amp;L)</translation>
    </message>
    <message>
        <source>Sal&amp;utation</source>
        <translation>称呼(&amp;U)</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结尾</translation>
    </message>
</context>
<context>
    <name>LetterLogView</name>
    <message>
        <source>Letter log</source>
        <translation>信函登记</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Not yet printed</source>
        <translation>还没打印</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>记为</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Write again…</source>
        <translation>重写…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No letter matches the search.</source>
        <translation>没有找到这样的信。</translation>
    </message>
    <message>
        <source>Letters that were saved or printed are listed here, as they were sent.</source>
        <translation>存过或打印过的信都登记在这里，保持寄出时的样子。</translation>
    </message>
    <message>
        <source>Only what is made and not yet printed.</source>
        <translation>只有写好、还没打印的信才可以。</translation>
    </message>
    <message>
        <source>Only letters of one kind together.</source>
        <translation>一次只能选同一种信。</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>{} 封信</translation>
    </message>
    <message>
        <source>Discarded: {}</source>
        <translation>已作废：{}</translation>
    </message>
    <message>
        <source>State entered: {}</source>
        <translation>已登记状态：{}</translation>
    </message>
    <message>
        <source>No program to show PDF files was found. The file is {}</source>
        <translation>没有找到能打开 PDF 的程序。文件在 {}</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户档案</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Preview of the letter</source>
        <translation>信函预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>改文字</translation>
    </message>
    <message>
        <source>Choose a letter to see it as it will be printed.</source>
        <translation>选一封信，看看印出来的样子。</translation>
    </message>
    <message>
        <source>Page {page} of {count} · {name}</source>
        <translation>第 {page} / {count} 页 · {name}</translation>
    </message>
</context>
<context>
    <name>LetterPrinting</name>
    <message>
        <source>Print letters</source>
        <translation>打印信函</translation>
    </message>
</context>
<context>
    <name>LetterQuestion</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Answer later</source>
        <translation>以后再答</translation>
    </message>
    <message>
        <source>One letter written.</source>
        <translation>已写好 1 封信。</translation>
    </message>
    <message>
        <source>{} letters written.</source>
        <translation>已写好 {} 封信。</translation>
    </message>
    <message>
        <source>Printed? Posted?</source>
        <translation>打印了吗？寄出了吗？</translation>
    </message>
    <message>
        <source>One letter printed.</source>
        <translation>已打印 1 封信。</translation>
    </message>
    <message>
        <source>{} letters printed.</source>
        <translation>已打印 {} 封信。</translation>
    </message>
    <message>
        <source>Posted?</source>
        <translation>寄出了吗？</translation>
    </message>
    <message>
        <source>One letter is written and not yet printed.</source>
        <translation>1 封信已写好，还没打印。</translation>
    </message>
    <message>
        <source>{} letters are written and not yet printed.</source>
        <translation>{} 封信已写好，还没打印。</translation>
    </message>
</context>
<context>
    <name>LetterReturnDialog</name>
    <message>
        <source>Came back undelivered</source>
        <translation>退信</translation>
    </message>
</context>
<context>
    <name>LetterReturnForm</name>
    <message>
        <source>&amp;Came back on</source>
        <translation>退回日期(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>What the post office wrote on it, such as: moved, not known there.</source>
        <translation>邮局写的原因，如：迁移新址、查无此人。</translation>
    </message>
</context>
<context>
    <name>LetterSide</name>
    <message>
        <source>The changed text for {} cannot be printed, and is not kept.</source>
        <translation>给{}的信改过的文字打印不了，没有保存。</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>信的正文</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续修改</translation>
    </message>
</context>
<context>
    <name>LetterSpan</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>应寄日期</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>LetterWays</name>
    <message>
        <source>Letter log</source>
        <translation>信函登记</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>信函种类</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>其他信函</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Name, address, number</source>
        <translation>姓名、地址、编号</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>信函语言</translation>
    </message>
    <message>
        <source>A4, folded</source>
        <translation>A4 对折</translation>
    </message>
    <message>
        <source>A5, folded</source>
        <translation>A5 对折</translation>
    </message>
    <message>
        <source>Paper of the card</source>
        <translation>贺卡用纸</translation>
    </message>
    <message>
        <source>Enter a start day and an end day that is not before it.</source>
        <translation>请填写开始日期，以及不早于它的结束日期。</translation>
    </message>
    <message>
        <source>To write again: {}</source>
        <translation>重写 {} 封</translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation>只看 {}</translation>
    </message>
    <message>
        <source>{possible} of {listed} can be posted</source>
        <translation>{listed} 位中 {possible} 位可以寄</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>共 1 封</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>共 {} 封</translation>
    </message>
    <message>
        <source>The changed text for {} cannot be printed.</source>
        <translation>给{}的信改过的文字打印不了，请先改好。</translation>
    </message>
    <message>
        <source>Save letters as PDF</source>
        <translation>把信函存为 PDF</translation>
    </message>
    <message>
        <source>Print {}</source>
        <comment>cards</comment>
        <translation>打印 {} 张</translation>
    </message>
    <message>
        <source>Print {}</source>
        <comment>letters</comment>
        <translation>打印 {} 封</translation>
    </message>
    <message>
        <source>Looking for letters</source>
        <translation>正在查找信函</translation>
    </message>
    <message>
        <source>{count} of {marked} marked</source>
        <translation>所选 {marked} 位中的 {count} 位</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Writing letters</source>
        <translation>正在写信</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>{} 封信</translation>
    </message>
    <message>
        <source>Pages sent to the printer: {}</source>
        <translation>已发送到打印机：{} 页</translation>
    </message>
    <message>
        <source>Printing letters</source>
        <translation>正在打印信函</translation>
    </message>
    <message>
        <source>Marked as posted: {}</source>
        <translation>已记为寄出：{} 封</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back. Letters to be written again: {}</source>
        <translation>已撤销，{} 封信重新列入要写的信</translation>
    </message>
</context>
</TS>
