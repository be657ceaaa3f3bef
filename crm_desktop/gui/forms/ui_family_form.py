# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'family_form.ui'
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

from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp)
class Ui_FamilyForm(object):
    def setupUi(self, FamilyForm):
        if not FamilyForm.objectName():
            FamilyForm.setObjectName(u"FamilyForm")
        self.groups = QVBoxLayout(FamilyForm)
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
        self.relative_column = QVBoxLayout()
        self.relative_column.setSpacing(4)
        self.relative_column.setObjectName(u"relative_column")
        self.relative_label = QLabel(FamilyForm)
        self.relative_label.setObjectName(u"relative_label")

        self.relative_column.addWidget(self.relative_label)

        self.relative = LookUp(FamilyForm)
        self.relative.setObjectName(u"relative")
        self.relative.setProperty(u"required", True)

        self.relative_column.addWidget(self.relative)

        self.relative_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.relative_column.addItem(self.relative_space)


        self.group0_grid.addLayout(self.relative_column, 0, 0, 1, 1)

        self.relation_column = QVBoxLayout()
        self.relation_column.setSpacing(4)
        self.relation_column.setObjectName(u"relation_column")
        self.relation_label = QLabel(FamilyForm)
        self.relation_label.setObjectName(u"relation_label")

        self.relation_column.addWidget(self.relation_label)

        self.relation = ChoiceBox(FamilyForm)
        self.relation.setObjectName(u"relation")

        self.relation_column.addWidget(self.relation)

        self.relation_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.relation_column.addItem(self.relation_space)


        self.group0_grid.addLayout(self.relation_column, 0, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 3)
        self.group0_grid.setColumnStretch(1, 2)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.relative_label.setBuddy(self.relative)
        self.relation_label.setBuddy(self.relation)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.relative, self.relation)

        self.retranslateUi(FamilyForm)

        QMetaObject.connectSlotsByName(FamilyForm)
    # setupUi

    def retranslateUi(self, FamilyForm):
        self.relative_label.setText(QCoreApplication.translate("FamilyForm", u"&Who", None))
        self.relative.setProperty(u"help", QCoreApplication.translate("FamilyForm", u"A customer of this office.", None))
        self.relation_label.setText(QCoreApplication.translate("FamilyForm", u"What are they to this customer?", None))
        pass
    # retranslateUi

