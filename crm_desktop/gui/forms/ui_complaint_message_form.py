# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_message_form.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from crm_desktop.gui.widgets.fields import TextArea
class Ui_ComplaintMessageForm(object):
    def setupUi(self, ComplaintMessageForm):
        if not ComplaintMessageForm.objectName():
            ComplaintMessageForm.setObjectName(u"ComplaintMessageForm")
        self.groups = QVBoxLayout(ComplaintMessageForm)
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
        self.said_column = QVBoxLayout()
        self.said_column.setSpacing(4)
        self.said_column.setObjectName(u"said_column")
        self.said_title = QLabel(ComplaintMessageForm)
        self.said_title.setObjectName(u"said_title")

        self.said_column.addWidget(self.said_title)

        self.said = QLabel(ComplaintMessageForm)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)

        self.said_column.addWidget(self.said)


        self.group0_grid.addLayout(self.said_column, 0, 0, 1, 1)

        self.solution_column = QVBoxLayout()
        self.solution_column.setSpacing(4)
        self.solution_column.setObjectName(u"solution_column")
        self.solution_title = QLabel(ComplaintMessageForm)
        self.solution_title.setObjectName(u"solution_title")

        self.solution_column.addWidget(self.solution_title)

        self.solution = QLabel(ComplaintMessageForm)
        self.solution.setObjectName(u"solution")
        self.solution.setWordWrap(True)

        self.solution_column.addWidget(self.solution)


        self.group0_grid.addLayout(self.solution_column, 1, 0, 1, 1)

        self.message_to_customer_column = QVBoxLayout()
        self.message_to_customer_column.setSpacing(4)
        self.message_to_customer_column.setObjectName(u"message_to_customer_column")
        self.message_to_customer_label = QLabel(ComplaintMessageForm)
        self.message_to_customer_label.setObjectName(u"message_to_customer_label")

        self.message_to_customer_column.addWidget(self.message_to_customer_label)

        self.message_to_customer = TextArea(ComplaintMessageForm)
        self.message_to_customer.setObjectName(u"message_to_customer")
        self.message_to_customer.setProperty(u"required", True)

        self.message_to_customer_column.addWidget(self.message_to_customer)

        self.message_to_customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.message_to_customer_column.addItem(self.message_to_customer_space)


        self.group0_grid.addLayout(self.message_to_customer_column, 2, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.message_to_customer_label.setBuddy(self.message_to_customer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComplaintMessageForm)

        QMetaObject.connectSlotsByName(ComplaintMessageForm)
    # setupUi

    def retranslateUi(self, ComplaintMessageForm):
        self.said_title.setText(QCoreApplication.translate("ComplaintMessageForm", u"In the customer's words", None))
        self.solution_title.setText(QCoreApplication.translate("ComplaintMessageForm", u"Proposed solution", None))
        self.message_to_customer_label.setText(QCoreApplication.translate("ComplaintMessageForm", u"For the &customer", None))
        self.message_to_customer.setProperty(u"help", QCoreApplication.translate("ComplaintMessageForm", u"These words stand in the letter as they are: no sums, nothing internal.", None))
        pass
    # retranslateUi

