# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_field_form.ui'
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
class Ui_OwnFieldForm(object):
    def setupUi(self, OwnFieldForm):
        if not OwnFieldForm.objectName():
            OwnFieldForm.setObjectName(u"OwnFieldForm")
        self.groups = QVBoxLayout(OwnFieldForm)
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
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(OwnFieldForm)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(OwnFieldForm)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)
        self.name.setMaxLength(60)

        self.name_column.addWidget(self.name)

        self.name_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_column.addItem(self.name_space)


        self.group0_grid.addLayout(self.name_column, 0, 0, 1, 2)

        self.of_table_column = QVBoxLayout()
        self.of_table_column.setSpacing(4)
        self.of_table_column.setObjectName(u"of_table_column")
        self.of_table_label = QLabel(OwnFieldForm)
        self.of_table_label.setObjectName(u"of_table_label")

        self.of_table_column.addWidget(self.of_table_label)

        self.of_table = ChoiceBox(OwnFieldForm)
        self.of_table.setObjectName(u"of_table")

        self.of_table_column.addWidget(self.of_table)

        self.of_table_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.of_table_column.addItem(self.of_table_space)


        self.group0_grid.addLayout(self.of_table_column, 1, 0, 1, 1)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_label = QLabel(OwnFieldForm)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_column.addWidget(self.kind_label)

        self.kind = ChoiceBox(OwnFieldForm)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)

        self.kind_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_column.addItem(self.kind_space)


        self.group0_grid.addLayout(self.kind_column, 1, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

        self.choices_part = QWidget(OwnFieldForm)
        self.choices_part.setObjectName(u"choices_part")
        self.choices_box = QVBoxLayout(self.choices_part)
        self.choices_box.setSpacing(4)
        self.choices_box.setObjectName(u"choices_box")
        self.choices_box.setContentsMargins(0, 0, 0, 0)
        self.choices_label = QLabel(self.choices_part)
        self.choices_label.setObjectName(u"choices_label")
        self.choices_label.setProperty(u"role", u"label")

        self.choices_box.addWidget(self.choices_label)

        self.choices_rows = QVBoxLayout()
        self.choices_rows.setSpacing(6)
        self.choices_rows.setObjectName(u"choices_rows")

        self.choices_box.addLayout(self.choices_rows)

        self.choices_help = QLabel(self.choices_part)
        self.choices_help.setObjectName(u"choices_help")
        self.choices_help.setWordWrap(True)
        self.choices_help.setProperty(u"role", u"help")

        self.choices_box.addWidget(self.choices_help)


        self.groups.addWidget(self.choices_part)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.of_table_label.setBuddy(self.of_table)
        self.kind_label.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.of_table)
        QWidget.setTabOrder(self.of_table, self.kind)

        self.retranslateUi(OwnFieldForm)

        QMetaObject.connectSlotsByName(OwnFieldForm)
    # setupUi

    def retranslateUi(self, OwnFieldForm):
        self.name_label.setText(QCoreApplication.translate("OwnFieldForm", u"&Name", None))
        self.of_table_label.setText(QCoreApplication.translate("OwnFieldForm", u"&Of", None))
        self.kind_label.setText(QCoreApplication.translate("OwnFieldForm", u"&Kind", None))
        self.choices_label.setText(QCoreApplication.translate("OwnFieldForm", u"Choices", None))
        self.choices_help.setText(QCoreApplication.translate("OwnFieldForm", u"A choice that is renamed is renamed wherever it is chosen. One that is removed stays where it is chosen.", None))
        pass
    # retranslateUi

