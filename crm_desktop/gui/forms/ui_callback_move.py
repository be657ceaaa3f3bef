# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'callback_move.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from crm_desktop.gui.widgets.date_field import MomentField
class Ui_CallbackMove(object):
    def setupUi(self, CallbackMove):
        if not CallbackMove.objectName():
            CallbackMove.setObjectName(u"CallbackMove")
        self.groups = QVBoxLayout(CallbackMove)
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
        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(CallbackMove)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = MomentField(CallbackMove)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"required", True)

        self.due_column.addWidget(self.due)

        self.due_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_space)


        self.group0_grid.addLayout(self.due_column, 0, 0, 1, 1)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_label = QLabel(CallbackMove)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason = QLineEdit(CallbackMove)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"required", True)
        self.reason.setMaxLength(200)

        self.reason_column.addWidget(self.reason)

        self.reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.reason_column.addItem(self.reason_space)


        self.group0_grid.addLayout(self.reason_column, 1, 0, 1, 1)

        self.customer_asked_column = QVBoxLayout()
        self.customer_asked_column.setSpacing(4)
        self.customer_asked_column.setObjectName(u"customer_asked_column")
        self.customer_asked = QCheckBox(CallbackMove)
        self.customer_asked.setObjectName(u"customer_asked")

        self.customer_asked_column.addWidget(self.customer_asked)


        self.group0_grid.addLayout(self.customer_asked_column, 2, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.due_label.setBuddy(self.due)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.due, self.reason)
        QWidget.setTabOrder(self.reason, self.customer_asked)

        self.retranslateUi(CallbackMove)

        QMetaObject.connectSlotsByName(CallbackMove)
    # setupUi

    def retranslateUi(self, CallbackMove):
        self.due_label.setText(QCoreApplication.translate("CallbackMove", u"New &day", None))
        self.due.setProperty(u"help", QCoreApplication.translate("CallbackMove", u"Without a time: by the end of that day.", None))
        self.reason_label.setText(QCoreApplication.translate("CallbackMove", u"&Why it is moved", None))
        self.customer_asked.setText(QCoreApplication.translate("CallbackMove", u"The customer &asked for it", None))
        self.customer_asked.setProperty(u"help", QCoreApplication.translate("CallbackMove", u"Then the new day is the agreed one, and the figures go by it.", None))
        pass
    # retranslateUi

