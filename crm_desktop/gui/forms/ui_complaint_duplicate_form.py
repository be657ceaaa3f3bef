# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_duplicate_form.ui'
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

from crm_desktop.gui.widgets.fields import ChoiceBox
class Ui_ComplaintDuplicateForm(object):
    def setupUi(self, ComplaintDuplicateForm):
        if not ComplaintDuplicateForm.objectName():
            ComplaintDuplicateForm.setObjectName(u"ComplaintDuplicateForm")
        self.groups = QVBoxLayout(ComplaintDuplicateForm)
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
        self.duplicate_of_column = QVBoxLayout()
        self.duplicate_of_column.setSpacing(4)
        self.duplicate_of_column.setObjectName(u"duplicate_of_column")
        self.duplicate_of_label = QLabel(ComplaintDuplicateForm)
        self.duplicate_of_label.setObjectName(u"duplicate_of_label")

        self.duplicate_of_column.addWidget(self.duplicate_of_label)

        self.duplicate_of = ChoiceBox(ComplaintDuplicateForm)
        self.duplicate_of.setObjectName(u"duplicate_of")
        self.duplicate_of.setProperty(u"required", True)

        self.duplicate_of_column.addWidget(self.duplicate_of)

        self.duplicate_of_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.duplicate_of_column.addItem(self.duplicate_of_space)


        self.group0_grid.addLayout(self.duplicate_of_column, 0, 0, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.duplicate_of_label.setBuddy(self.duplicate_of)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComplaintDuplicateForm)

        QMetaObject.connectSlotsByName(ComplaintDuplicateForm)
    # setupUi

    def retranslateUi(self, ComplaintDuplicateForm):
        self.duplicate_of_label.setText(QCoreApplication.translate("ComplaintDuplicateForm", u"The &original complaint", None))
        pass
    # retranslateUi

