# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_found_form.ui'
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

from crm_desktop.gui.widgets.fields import (ChoiceBox, TextArea)
class Ui_ComplaintFoundForm(object):
    def setupUi(self, ComplaintFoundForm):
        if not ComplaintFoundForm.objectName():
            ComplaintFoundForm.setObjectName(u"ComplaintFoundForm")
        self.groups = QVBoxLayout(ComplaintFoundForm)
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
        self.justified_column = QVBoxLayout()
        self.justified_column.setSpacing(4)
        self.justified_column.setObjectName(u"justified_column")
        self.justified_label = QLabel(ComplaintFoundForm)
        self.justified_label.setObjectName(u"justified_label")

        self.justified_column.addWidget(self.justified_label)

        self.justified = ChoiceBox(ComplaintFoundForm)
        self.justified.setObjectName(u"justified")

        self.justified_column.addWidget(self.justified)

        self.justified_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.justified_column.addItem(self.justified_space)


        self.group0_grid.addLayout(self.justified_column, 0, 0, 1, 1)

        self.cause_column = QVBoxLayout()
        self.cause_column.setSpacing(4)
        self.cause_column.setObjectName(u"cause_column")
        self.cause_label = QLabel(ComplaintFoundForm)
        self.cause_label.setObjectName(u"cause_label")

        self.cause_column.addWidget(self.cause_label)

        self.cause = ChoiceBox(ComplaintFoundForm)
        self.cause.setObjectName(u"cause")

        self.cause_column.addWidget(self.cause)

        self.cause_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cause_column.addItem(self.cause_space)


        self.group0_grid.addLayout(self.cause_column, 0, 1, 1, 2)

        self.findings_column = QVBoxLayout()
        self.findings_column.setSpacing(4)
        self.findings_column.setObjectName(u"findings_column")
        self.findings_label = QLabel(ComplaintFoundForm)
        self.findings_label.setObjectName(u"findings_label")

        self.findings_column.addWidget(self.findings_label)

        self.findings = TextArea(ComplaintFoundForm)
        self.findings.setObjectName(u"findings")
        self.findings.setProperty(u"required", True)

        self.findings_column.addWidget(self.findings)

        self.findings_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.findings_column.addItem(self.findings_space)


        self.group0_grid.addLayout(self.findings_column, 1, 0, 1, 3)

        self.root_cause_column = QVBoxLayout()
        self.root_cause_column.setSpacing(4)
        self.root_cause_column.setObjectName(u"root_cause_column")
        self.root_cause_label = QLabel(ComplaintFoundForm)
        self.root_cause_label.setObjectName(u"root_cause_label")

        self.root_cause_column.addWidget(self.root_cause_label)

        self.root_cause = TextArea(ComplaintFoundForm)
        self.root_cause.setObjectName(u"root_cause")
        self.root_cause.setProperty(u"required", True)

        self.root_cause_column.addWidget(self.root_cause)

        self.root_cause_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.root_cause_column.addItem(self.root_cause_space)


        self.group0_grid.addLayout(self.root_cause_column, 2, 0, 1, 3)

        self.responsible_department_column = QVBoxLayout()
        self.responsible_department_column.setSpacing(4)
        self.responsible_department_column.setObjectName(u"responsible_department_column")
        self.responsible_department_label = QLabel(ComplaintFoundForm)
        self.responsible_department_label.setObjectName(u"responsible_department_label")

        self.responsible_department_column.addWidget(self.responsible_department_label)

        self.responsible_department = QLineEdit(ComplaintFoundForm)
        self.responsible_department.setObjectName(u"responsible_department")
        self.responsible_department.setMaxLength(60)

        self.responsible_department_column.addWidget(self.responsible_department)

        self.responsible_department_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.responsible_department_column.addItem(self.responsible_department_space)


        self.group0_grid.addLayout(self.responsible_department_column, 3, 0, 1, 1)

        self.responsible_staff_column = QVBoxLayout()
        self.responsible_staff_column.setSpacing(4)
        self.responsible_staff_column.setObjectName(u"responsible_staff_column")
        self.responsible_staff_label = QLabel(ComplaintFoundForm)
        self.responsible_staff_label.setObjectName(u"responsible_staff_label")

        self.responsible_staff_column.addWidget(self.responsible_staff_label)

        self.responsible_staff = ChoiceBox(ComplaintFoundForm)
        self.responsible_staff.setObjectName(u"responsible_staff")

        self.responsible_staff_column.addWidget(self.responsible_staff)

        self.responsible_staff_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.responsible_staff_column.addItem(self.responsible_staff_space)


        self.group0_grid.addLayout(self.responsible_staff_column, 3, 1, 1, 2)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)
        self.group0_grid.setColumnMinimumWidth(0, 214)
        self.group0_grid.setColumnMinimumWidth(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.justified_label.setBuddy(self.justified)
        self.cause_label.setBuddy(self.cause)
        self.findings_label.setBuddy(self.findings)
        self.root_cause_label.setBuddy(self.root_cause)
        self.responsible_department_label.setBuddy(self.responsible_department)
        self.responsible_staff_label.setBuddy(self.responsible_staff)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.justified, self.cause)
        QWidget.setTabOrder(self.cause, self.findings)
        QWidget.setTabOrder(self.findings, self.root_cause)
        QWidget.setTabOrder(self.root_cause, self.responsible_department)
        QWidget.setTabOrder(self.responsible_department, self.responsible_staff)

        self.retranslateUi(ComplaintFoundForm)

        QMetaObject.connectSlotsByName(ComplaintFoundForm)
    # setupUi

    def retranslateUi(self, ComplaintFoundForm):
        self.justified_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Decision", None))
        self.cause_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Cause", None))
        self.findings_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Findings", None))
        self.root_cause_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Root cause", None))
        self.root_cause.setPlaceholderText(QCoreApplication.translate("ComplaintFoundForm", u"Why did it happen? Ask why until there is nothing left to ask.", None))
        self.responsible_department_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Department responsible", None))
        self.responsible_staff_label.setText(QCoreApplication.translate("ComplaintFoundForm", u"Person responsible", None))
        pass
    # retranslateUi

