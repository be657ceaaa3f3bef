# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'hand_on_form.ui'
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

from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import (LookUp, TextArea)
class Ui_HandOnForm(object):
    def setupUi(self, HandOnForm):
        if not HandOnForm.objectName():
            HandOnForm.setObjectName(u"HandOnForm")
        self.groups = QVBoxLayout(HandOnForm)
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
        self.customer_label = QLabel(HandOnForm)
        self.customer_label.setObjectName(u"customer_label")

        self.customer_column.addWidget(self.customer_label)

        self.customer = LookUp(HandOnForm)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"required", True)

        self.customer_column.addWidget(self.customer)

        self.customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_column.addItem(self.customer_space)


        self.group0_grid.addLayout(self.customer_column, 0, 0, 1, 2)

        self.until_column = QVBoxLayout()
        self.until_column.setSpacing(4)
        self.until_column.setObjectName(u"until_column")
        self.until_label = QLabel(HandOnForm)
        self.until_label.setObjectName(u"until_label")

        self.until_column.addWidget(self.until_label)

        self.until = DateField(HandOnForm)
        self.until.setObjectName(u"until")
        self.until.setProperty(u"required", True)

        self.until_column.addWidget(self.until)

        self.until_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.until_column.addItem(self.until_space)


        self.group0_grid.addLayout(self.until_column, 1, 0, 1, 1)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(HandOnForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = TextArea(HandOnForm)
        self.remarks.setObjectName(u"remarks")

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.group0_grid.addLayout(self.remarks_column, 2, 0, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 2)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.customer_label.setBuddy(self.customer)
        self.until_label.setBuddy(self.until)
        self.remarks_label.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer, self.until)
        QWidget.setTabOrder(self.until, self.remarks)

        self.retranslateUi(HandOnForm)

        QMetaObject.connectSlotsByName(HandOnForm)
    # setupUi

    def retranslateUi(self, HandOnForm):
        self.customer_label.setText(QCoreApplication.translate("HandOnForm", u"&New owner", None))
        self.customer.setPlaceholderText(QCoreApplication.translate("HandOnForm", u"Name, pinyin or phone", None))
        self.until_label.setText(QCoreApplication.translate("HandOnForm", u"&Handed on", None))
        self.remarks_label.setText(QCoreApplication.translate("HandOnForm", u"&Remarks", None))
        pass
    # retranslateUi

