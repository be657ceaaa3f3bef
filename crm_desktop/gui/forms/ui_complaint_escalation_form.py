# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_escalation_form.ui'
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
from crm_desktop.gui.widgets.fields import TextArea
class Ui_ComplaintEscalationForm(object):
    def setupUi(self, ComplaintEscalationForm):
        if not ComplaintEscalationForm.objectName():
            ComplaintEscalationForm.setObjectName(u"ComplaintEscalationForm")
        self.groups = QVBoxLayout(ComplaintEscalationForm)
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
        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(ComplaintEscalationForm)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason = TextArea(ComplaintEscalationForm)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"required", True)

        self.reason_column.addWidget(self.reason)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.group0_grid.addLayout(self.reason_column, 0, 0, 1, 2)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(ComplaintEscalationForm)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = MomentField(ComplaintEscalationForm)
        self.due.setObjectName(u"due")

        self.due_column.addWidget(self.due)

        self.due_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_space)


        self.group0_grid.addLayout(self.due_column, 1, 0, 1, 1)

        self.what_column = QVBoxLayout()
        self.what_column.setSpacing(4)
        self.what_column.setObjectName(u"what_column")
        self.what_label = QLabel(ComplaintEscalationForm)
        self.what_label.setObjectName(u"what_label")

        self.what_column.addWidget(self.what_label)

        self.what = QLineEdit(ComplaintEscalationForm)
        self.what.setObjectName(u"what")
        self.what.setMaxLength(200)

        self.what_column.addWidget(self.what)

        self.what_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.what_column.addItem(self.what_space)


        self.group0_grid.addLayout(self.what_column, 2, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.due_label.setBuddy(self.due)
        self.what_label.setBuddy(self.what)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.due)
        QWidget.setTabOrder(self.due, self.what)

        self.retranslateUi(ComplaintEscalationForm)

        QMetaObject.connectSlotsByName(ComplaintEscalationForm)
    # setupUi

    def retranslateUi(self, ComplaintEscalationForm):
        self.reason_label.setText(QCoreApplication.translate("ComplaintEscalationForm", u"Why it is &beyond your authority", None))
        self.due_label.setText(QCoreApplication.translate("ComplaintEscalationForm", u"The manager &answers by", None))
        self.what_label.setText(QCoreApplication.translate("ComplaintEscalationForm", u"What is &promised", None))
        self.what.setProperty(u"help", QCoreApplication.translate("ComplaintEscalationForm", u"Becomes a promise to the customer.", None))
        pass
    # retranslateUi

