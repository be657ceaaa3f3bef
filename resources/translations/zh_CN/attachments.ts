<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attaching</name>
    <message>
        <source>Add pictures and papers</source>
        <translation>添加图片和文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file on the clipboard to be kept.</source>
        <translation>剪贴板里没有可以保存的图片或文件。</translation>
    </message>
    <message>
        <source>Keeping pictures and papers</source>
        <translation>正在保存附件</translation>
    </message>
    <message>
        <source>1 file kept.</source>
        <translation>已保存 1 份附件。</translation>
    </message>
    <message>
        <source>{} files kept.</source>
        <translation>已保存 {} 份附件。</translation>
    </message>
    <message>
        <source>{} more were not kept.</source>
        <translation>另有 {} 份没有保存。</translation>
    </message>
    <message>
        <source>No program to show this file was found. A copy of it is {}</source>
        <translation>这台电脑上没有能打开它的程序。副本在 {}</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>已复制：{}</translation>
    </message>
    <message>
        <source>Copied: {} files</source>
        <translation>已复制 {} 份附件</translation>
    </message>
    <message>
        <source>Renamed to {}</source>
        <translation>已改名为 {}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>已另存为 {}</translation>
    </message>
    <message>
        <source>Belongs to {} now</source>
        <translation>已归到 {}</translation>
    </message>
    <message>
        <source>Removed {}</source>
        <translation>已删除 {}</translation>
    </message>
    <message>
        <source>{} files removed</source>
        <translation>已删除 {} 份附件</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Pictures and papers</source>
        <translation>附件</translation>
    </message>
</context>
</TS>
