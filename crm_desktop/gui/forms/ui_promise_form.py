# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'promise_form.ui'
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

from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import (ChoiceBox, TextArea)
class Ui_PromiseForm(object):
    def setupUi(self, PromiseForm):
        if not PromiseForm.objectName():
            PromiseForm.setObjectName(u"PromiseForm")
        self.groups = QVBoxLayout(PromiseForm)
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
        self.what_column = QVBoxLayout()
        self.what_column.setSpacing(4)
        self.what_column.setObjectName(u"what_column")
        self.what_label = QLabel(PromiseForm)
        self.what_label.setObjectName(u"what_label")

        self.what_column.addWidget(self.what_label)

        self.what = TextArea(PromiseForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"required", True)

        self.what_column.addWidget(self.what)

        self.what_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.what_column.addItem(self.what_space)


        self.group0_grid.addLayout(self.what_column, 0, 0, 1, 2)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(PromiseForm)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = MomentField(PromiseForm)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"required", True)

        self.due_column.addWidget(self.due)

        self.due_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_space)


        self.group0_grid.addLayout(self.due_column, 1, 0, 1, 1)

        self.staff_column = QVBoxLayout()
        self.staff_column.setSpacing(4)
        self.staff_column.setObjectName(u"staff_column")
        self.staff_label = QLabel(PromiseForm)
        self.staff_label.setObjectName(u"staff_label")

        self.staff_column.addWidget(self.staff_label)

        self.staff = ChoiceBox(PromiseForm)
        self.staff.setObjectName(u"staff")

        self.staff_column.addWidget(self.staff)

        self.staff_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.staff_column.addItem(self.staff_space)


        self.group0_grid.addLayout(self.staff_column, 1, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.due_label.setBuddy(self.due)
        self.staff_label.setBuddy(self.staff)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.due)
        QWidget.setTabOrder(self.due, self.staff)

        self.retranslateUi(PromiseForm)

        QMetaObject.connectSlotsByName(PromiseForm)
    # setupUi

    def retranslateUi(self, PromiseForm):
        self.what_label.setText(QCoreApplication.translate("PromiseForm", u"What is &promised", None))
        self.due_label.setText(QCoreApplication.translate("PromiseForm", u"&By when", None))
        self.due.setProperty(u"help", QCoreApplication.translate("PromiseForm", u"Without a time: by the end of that day.", None))
        self.staff_label.setText(QCoreApplication.translate("PromiseForm", u"By &whom", None))
        pass
    # retranslateUi

