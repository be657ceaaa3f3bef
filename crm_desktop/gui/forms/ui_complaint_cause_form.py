# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_cause_form.ui'
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

from crm_desktop.gui.widgets.fields import ChoiceBox
class Ui_ComplaintCauseForm(object):
    def setupUi(self, ComplaintCauseForm):
        if not ComplaintCauseForm.objectName():
            ComplaintCauseForm.setObjectName(u"ComplaintCauseForm")
        self.groups = QVBoxLayout(ComplaintCauseForm)
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
        self.parent_column = QVBoxLayout()
        self.parent_column.setSpacing(4)
        self.parent_column.setObjectName(u"parent_column")
        self.parent_label = QLabel(ComplaintCauseForm)
        self.parent_label.setObjectName(u"parent_label")

        self.parent_column.addWidget(self.parent_label)

        self.parent = ChoiceBox(ComplaintCauseForm)
        self.parent.setObjectName(u"parent")
        self.parent.setProperty(u"required", True)

        self.parent_column.addWidget(self.parent)

        self.parent_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.parent_column.addItem(self.parent_space)


        self.group0_grid.addLayout(self.parent_column, 0, 0, 1, 1)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(ComplaintCauseForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(ComplaintCauseForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(60)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 1, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.parent_label.setBuddy(self.parent)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.parent, self.name)

        self.retranslateUi(ComplaintCauseForm)

        QMetaObject.connectSlotsByName(ComplaintCauseForm)
    # setupUi

    def retranslateUi(self, ComplaintCauseForm):
        self.parent_label.setText(QCoreApplication.translate("ComplaintCauseForm", u"&Under", None))
        self.name_label.setText(QCoreApplication.translate("ComplaintCauseForm", u"&Name of the cause", None))
        pass
    # retranslateUi

