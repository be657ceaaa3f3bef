# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_done_form.ui'
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
class Ui_ComplaintDoneForm(object):
    def setupUi(self, ComplaintDoneForm):
        if not ComplaintDoneForm.objectName():
            ComplaintDoneForm.setObjectName(u"ComplaintDoneForm")
        self.groups = QVBoxLayout(ComplaintDoneForm)
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
        self.proposed_solution_column = QVBoxLayout()
        self.proposed_solution_column.setSpacing(4)
        self.proposed_solution_column.setObjectName(u"proposed_solution_column")
        self.proposed_solution_label = QLabel(ComplaintDoneForm)
        self.proposed_solution_label.setObjectName(u"proposed_solution_label")

        self.proposed_solution_column.addWidget(self.proposed_solution_label)

        self.proposed_solution = TextArea(ComplaintDoneForm)
        self.proposed_solution.setObjectName(u"proposed_solution")
        self.proposed_solution.setProperty(u"required", True)

        self.proposed_solution_column.addWidget(self.proposed_solution)

        self.proposed_solution_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.proposed_solution_column.addItem(self.proposed_solution_space)


        self.group0_grid.addLayout(self.proposed_solution_column, 0, 0, 1, 2)

        self.message_to_customer_column = QVBoxLayout()
        self.message_to_customer_column.setSpacing(4)
        self.message_to_customer_column.setObjectName(u"message_to_customer_column")
        self.message_to_customer_label = QLabel(ComplaintDoneForm)
        self.message_to_customer_label.setObjectName(u"message_to_customer_label")

        self.message_to_customer_column.addWidget(self.message_to_customer_label)

        self.message_to_customer = TextArea(ComplaintDoneForm)
        self.message_to_customer.setObjectName(u"message_to_customer")
        self.message_to_customer.setProperty(u"required", True)

        self.message_to_customer_column.addWidget(self.message_to_customer)

        self.message_to_customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.message_to_customer_column.addItem(self.message_to_customer_space)


        self.group0_grid.addLayout(self.message_to_customer_column, 1, 0, 1, 2)

        self.customer_answer_column = QVBoxLayout()
        self.customer_answer_column.setSpacing(4)
        self.customer_answer_column.setObjectName(u"customer_answer_column")
        self.customer_answer_label = QLabel(ComplaintDoneForm)
        self.customer_answer_label.setObjectName(u"customer_answer_label")

        self.customer_answer_column.addWidget(self.customer_answer_label)

        self.customer_answer = TextArea(ComplaintDoneForm)
        self.customer_answer.setObjectName(u"customer_answer")

        self.customer_answer_column.addWidget(self.customer_answer)

        self.customer_answer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_answer_column.addItem(self.customer_answer_space)


        self.group0_grid.addLayout(self.customer_answer_column, 2, 0, 1, 1)

        self.lesson_column = QVBoxLayout()
        self.lesson_column.setSpacing(4)
        self.lesson_column.setObjectName(u"lesson_column")
        self.lesson_label = QLabel(ComplaintDoneForm)
        self.lesson_label.setObjectName(u"lesson_label")

        self.lesson_column.addWidget(self.lesson_label)

        self.lesson = TextArea(ComplaintDoneForm)
        self.lesson.setObjectName(u"lesson")

        self.lesson_column.addWidget(self.lesson)

        self.lesson_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lesson_column.addItem(self.lesson_space)


        self.group0_grid.addLayout(self.lesson_column, 2, 1, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

#if QT_CONFIG(shortcut)
        self.proposed_solution_label.setBuddy(self.proposed_solution)
        self.message_to_customer_label.setBuddy(self.message_to_customer)
        self.customer_answer_label.setBuddy(self.customer_answer)
        self.lesson_label.setBuddy(self.lesson)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.proposed_solution, self.message_to_customer)
        QWidget.setTabOrder(self.message_to_customer, self.customer_answer)
        QWidget.setTabOrder(self.customer_answer, self.lesson)

        self.retranslateUi(ComplaintDoneForm)

        QMetaObject.connectSlotsByName(ComplaintDoneForm)
    # setupUi

    def retranslateUi(self, ComplaintDoneForm):
        self.proposed_solution_label.setText(QCoreApplication.translate("ComplaintDoneForm", u"Proposed solution", None))
        self.message_to_customer_label.setText(QCoreApplication.translate("ComplaintDoneForm", u"For the customer", None))
        self.message_to_customer.setProperty(u"help", QCoreApplication.translate("ComplaintDoneForm", u"These words stand in the letter as they are: no sums, nothing internal.", None))
        self.customer_answer_label.setText(QCoreApplication.translate("ComplaintDoneForm", u"The customer's answer", None))
        self.lesson_label.setText(QCoreApplication.translate("ComplaintDoneForm", u"Lesson learnt", None))
        pass
    # retranslateUi

