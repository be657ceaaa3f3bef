# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'callback_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp, TextArea)
class Ui_CallbackForm(object):
    def setupUi(self, CallbackForm):
        if not CallbackForm.objectName():
            CallbackForm.setObjectName(u"CallbackForm")
        self.groups = QVBoxLayout(CallbackForm)
        self.groups.setSpacing(20)
        self.groups.setObjectName(u"groups")
        self.groups.setContentsMargins(0, 0, 0, 0)
        self.group0 = QVBoxLayout()
        self.group0.setSpacing(8)
        self.group0.setObjectName(u"group0")
        self.group0_grid = QGridLayout()
        self.group0_grid.setObjectName(u"group0_grid")
        self.group0_grid.setHorizontalSpacing(16)
        self.group0_grid.setVerticalSpacing(12)
        self.customer_column = QVBoxLayout()
        self.customer_column.setSpacing(4)
        self.customer_column.setObjectName(u"customer_column")
        self.customer_label = QLabel(CallbackForm)
        self.customer_label.setObjectName(u"customer_label")

        self.customer_column.addWidget(self.customer_label)

        self.customer = LookUp(CallbackForm)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"required", True)

        self.customer_column.addWidget(self.customer)

        self.customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_column.addItem(self.customer_space)


        self.group0_grid.addLayout(self.customer_column, 0, 0, 1, 2)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(CallbackForm)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_column.addWidget(self.kind_label)

        self.kind = ChoiceBox(CallbackForm)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"required", True)

        self.kind_column.addWidget(self.kind)

        self.kind_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_column.addItem(self.kind_space)


        self.group0_grid.addLayout(self.kind_column, 1, 0, 1, 1)

        self.channel_column = QVBoxLayout()
        self.channel_column.setSpacing(4)
        self.channel_column.setObjectName(u"channel_column")
        self.channel_label = QLabel(CallbackForm)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_column.addWidget(self.channel_label)

        self.channel = ChoiceBox(CallbackForm)
        self.channel.setObjectName(u"channel")
        self.channel.setProperty(u"required", True)

        self.channel_column.addWidget(self.channel)

        self.channel_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.channel_column.addItem(self.channel_space)


        self.group0_grid.addLayout(self.channel_column, 1, 1, 1, 1)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(CallbackForm)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = MomentField(CallbackForm)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"required", True)

        self.due_column.addWidget(self.due)

        self.due_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_space)


        self.group0_grid.addLayout(self.due_column, 2, 0, 1, 1)

        self.staff_column = QVBoxLayout()
        self.staff_column.setSpacing(4)
        self.staff_column.setObjectName(u"staff_column")
        self.staff_label = QLabel(CallbackForm)
        self.staff_label.setObjectName(u"staff_label")

        self.staff_column.addWidget(self.staff_label)

        self.staff = ChoiceBox(CallbackForm)
        self.staff.setObjectName(u"staff")

        self.staff_column.addWidget(self.staff)

        self.staff_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.staff_column.addItem(self.staff_space)


        self.group0_grid.addLayout(self.staff_column, 2, 1, 1, 1)

        self.subject_column = QVBoxLayout()
        self.subject_column.setSpacing(4)
        self.subject_column.setObjectName(u"subject_column")
        self.subject_label = QLabel(CallbackForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_column.addWidget(self.subject_label)

        self.subject = QLineEdit(CallbackForm)
        self.subject.setObjectName(u"subject")
        self.subject.setMaxLength(200)

        self.subject_column.addWidget(self.subject)

        self.subject_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_column.addItem(self.subject_space)


        self.group0_grid.addLayout(self.subject_column, 3, 0, 1, 2)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(CallbackForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(CallbackForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.group0_grid.addLayout(self.remarks_column, 4, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.customer_label.setBuddy(self.customer)
        self.kind_label.setBuddy(self.kind)
        self.channel_label.setBuddy(self.channel)
        self.due_label.setBuddy(self.due)
        self.staff_label.setBuddy(self.staff)
        self.subject_label.setBuddy(self.subject)
        self.remarks_label.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer, self.kind)
        QWidget.setTabOrder(self.kind, self.channel)
        QWidget.setTabOrder(self.channel, self.due)
        QWidget.setTabOrder(self.due, self.staff)
        QWidget.setTabOrder(self.staff, self.subject)
        QWidget.setTabOrder(self.subject, self.remarks)

        self.retranslateUi(CallbackForm)

        QMetaObject.connectSlotsByName(CallbackForm)
    # setupUi

    def retranslateUi(self, CallbackForm):
        self.customer_label.setText(QCoreApplication.translate("CallbackForm", u"&Customer", None))
        self.customer.setPlaceholderText(QCoreApplication.translate("CallbackForm", u"Name, pinyin, phone, address, model", None))
        self.kind_label.setText(QCoreApplication.translate("CallbackForm", u"&Kind", None))
        self.channel_label.setText(QCoreApplication.translate("CallbackForm", u"Cha&nnel", None))
        self.due_label.setText(QCoreApplication.translate("CallbackForm", u"&Due", None))
        self.due.setProperty(u"help", QCoreApplication.translate("CallbackForm", u"Without a time: by the end of that day.", None))
        self.staff_label.setText(QCoreApplication.translate("CallbackForm", u"&Who calls", None))
        self.subject_label.setText(QCoreApplication.translate("CallbackForm", u"&About", None))
        self.remarks_label.setText(QCoreApplication.translate("CallbackForm", u"&Remarks", None))
        pass
    # retranslateUi

