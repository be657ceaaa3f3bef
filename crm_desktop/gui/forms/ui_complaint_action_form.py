# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_action_form.ui'
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
from crm_desktop.gui.widgets.fields import (ChoiceBox, TextArea)
class Ui_ComplaintActionForm(object):
    def setupUi(self, ComplaintActionForm):
        if not ComplaintActionForm.objectName():
            ComplaintActionForm.setObjectName(u"ComplaintActionForm")
        self.groups = QVBoxLayout(ComplaintActionForm)
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
        self.what_label = QLabel(ComplaintActionForm)
        self.what_label.setObjectName(u"what_label")

        self.what_column.addWidget(self.what_label)

        self.what = TextArea(ComplaintActionForm)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"required", True)

        self.what_column.addWidget(self.what)

        self.what_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.what_column.addItem(self.what_space)


        self.group0_grid.addLayout(self.what_column, 0, 0, 1, 3)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(ComplaintActionForm)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_column.addWidget(self.kind_label)

        self.kind = ChoiceBox(ComplaintActionForm)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"required", True)

        self.kind_column.addWidget(self.kind)

        self.kind_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_column.addItem(self.kind_space)


        self.group0_grid.addLayout(self.kind_column, 1, 0, 1, 1)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(ComplaintActionForm)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_column.addWidget(self.owner_label)

        self.owner = ChoiceBox(ComplaintActionForm)
        self.owner.setObjectName(u"owner")

        self.owner_column.addWidget(self.owner)

        self.owner_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owner_column.addItem(self.owner_space)


        self.group0_grid.addLayout(self.owner_column, 1, 1, 1, 1)

        self.due_column = QVBoxLayout()
        self.due_column.setSpacing(4)
        self.due_column.setObjectName(u"due_column")
        self.due_label = QLabel(ComplaintActionForm)
        self.due_label.setObjectName(u"due_label")

        self.due_column.addWidget(self.due_label)

        self.due = DateField(ComplaintActionForm)
        self.due.setObjectName(u"due")

        self.due_column.addWidget(self.due)

        self.due_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.due_column.addItem(self.due_space)


        self.group0_grid.addLayout(self.due_column, 1, 2, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.kind_label.setBuddy(self.kind)
        self.owner_label.setBuddy(self.owner)
        self.due_label.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.kind)
        QWidget.setTabOrder(self.kind, self.owner)
        QWidget.setTabOrder(self.owner, self.due)

        self.retranslateUi(ComplaintActionForm)

        QMetaObject.connectSlotsByName(ComplaintActionForm)
    # setupUi

    def retranslateUi(self, ComplaintActionForm):
        self.what_label.setText(QCoreApplication.translate("ComplaintActionForm", u"&Action", None))
        self.kind_label.setText(QCoreApplication.translate("ComplaintActionForm", u"&Kind", None))
        self.owner_label.setText(QCoreApplication.translate("ComplaintActionForm", u"By &whom", None))
        self.due_label.setText(QCoreApplication.translate("ComplaintActionForm", u"&Due", None))
        pass
    # retranslateUi

