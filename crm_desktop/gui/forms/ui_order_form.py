# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'order_form.ui'
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
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from crm_desktop.gui.widgets.date_field import (DateField, MomentField, TimeField)
from crm_desktop.gui.widgets.fields import (ChoiceBox, LookUp, MoneyField, TextArea)
class Ui_OrderForm(object):
    def setupUi(self, OrderForm):
        if not OrderForm.objectName():
            OrderForm.setObjectName(u"OrderForm")
        self.groups = QVBoxLayout(OrderForm)
        self.groups.setSpacing(20)
        self.groups.setObjectName(u"groups")
        self.groups.setContentsMargins(0, 0, 0, 0)
        self.group0 = QVBoxLayout()
        self.group0.setSpacing(8)
        self.group0.setObjectName(u"group0")
        self.group0_title = QLabel(OrderForm)
        self.group0_title.setObjectName(u"group0_title")
        self.group0_title.setProperty(u"role", u"section")

        self.group0.addWidget(self.group0_title)

        self.group0_grid = QGridLayout()
        self.group0_grid.setObjectName(u"group0_grid")
        self.group0_grid.setHorizontalSpacing(16)
        self.group0_grid.setVerticalSpacing(12)
        self.customer_column = QVBoxLayout()
        self.customer_column.setSpacing(4)
        self.customer_column.setObjectName(u"customer_column")
        self.customer_label = QLabel(OrderForm)
        self.customer_label.setObjectName(u"customer_label")

        self.customer_column.addWidget(self.customer_label)

        self.customer = LookUp(OrderForm)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"required", True)

        self.customer_column.addWidget(self.customer)

        self.customer_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.customer_column.addItem(self.customer_space)


        self.group0_grid.addLayout(self.customer_column, 0, 0, 1, 3)

        self.mode_column = QVBoxLayout()
        self.mode_column.setSpacing(4)
        self.mode_column.setObjectName(u"mode_column")
        self.mode_label = QLabel(OrderForm)
        self.mode_label.setObjectName(u"mode_label")

        self.mode_column.addWidget(self.mode_label)

        self.mode = ChoiceBox(OrderForm)
        self.mode.setObjectName(u"mode")
        self.mode.setProperty(u"required", True)

        self.mode_column.addWidget(self.mode)

        self.mode_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mode_column.addItem(self.mode_space)


        self.group0_grid.addLayout(self.mode_column, 1, 0, 1, 1)

        self.product_column = QVBoxLayout()
        self.product_column.setSpacing(4)
        self.product_column.setObjectName(u"product_column")
        self.product_label = QLabel(OrderForm)
        self.product_label.setObjectName(u"product_label")

        self.product_column.addWidget(self.product_label)

        self.product = ChoiceBox(OrderForm)
        self.product.setObjectName(u"product")

        self.product_column.addWidget(self.product)

        self.product_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.product_column.addItem(self.product_space)


        self.group0_grid.addLayout(self.product_column, 1, 1, 1, 1)

        self.technician_column = QVBoxLayout()
        self.technician_column.setSpacing(4)
        self.technician_column.setObjectName(u"technician_column")
        self.technician_label = QLabel(OrderForm)
        self.technician_label.setObjectName(u"technician_label")

        self.technician_column.addWidget(self.technician_label)

        self.technician = ChoiceBox(OrderForm)
        self.technician.setObjectName(u"technician")

        self.technician_column.addWidget(self.technician)

        self.technician_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.technician_column.addItem(self.technician_space)


        self.group0_grid.addLayout(self.technician_column, 1, 2, 1, 1)

        self.subject_column = QVBoxLayout()
        self.subject_column.setSpacing(4)
        self.subject_column.setObjectName(u"subject_column")
        self.subject_label = QLabel(OrderForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_column.addWidget(self.subject_label)

        self.subject = QLineEdit(OrderForm)
        self.subject.setObjectName(u"subject")
        self.subject.setMaxLength(200)

        self.subject_column.addWidget(self.subject)

        self.subject_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.subject_column.addItem(self.subject_space)


        self.group0_grid.addLayout(self.subject_column, 2, 0, 1, 2)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(OrderForm)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_column.addWidget(self.owner_label)

        self.owner = ChoiceBox(OrderForm)
        self.owner.setObjectName(u"owner")

        self.owner_column.addWidget(self.owner)

        self.owner_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owner_column.addItem(self.owner_space)


        self.group0_grid.addLayout(self.owner_column, 2, 2, 1, 1)

        self.received_at_column = QVBoxLayout()
        self.received_at_column.setSpacing(4)
        self.received_at_column.setObjectName(u"received_at_column")
        self.received_at_label = QLabel(OrderForm)
        self.received_at_label.setObjectName(u"received_at_label")

        self.received_at_column.addWidget(self.received_at_label)

        self.received_at = MomentField(OrderForm)
        self.received_at.setObjectName(u"received_at")
        self.received_at.setProperty(u"required", True)

        self.received_at_column.addWidget(self.received_at)

        self.received_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.received_at_column.addItem(self.received_at_space)


        self.group0_grid.addLayout(self.received_at_column, 3, 0, 1, 1)

        self.promised_finish_column = QVBoxLayout()
        self.promised_finish_column.setSpacing(4)
        self.promised_finish_column.setObjectName(u"promised_finish_column")
        self.promised_finish_label = QLabel(OrderForm)
        self.promised_finish_label.setObjectName(u"promised_finish_label")

        self.promised_finish_column.addWidget(self.promised_finish_label)

        self.promised_finish = DateField(OrderForm)
        self.promised_finish.setObjectName(u"promised_finish")

        self.promised_finish_column.addWidget(self.promised_finish)

        self.promised_finish_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.promised_finish_column.addItem(self.promised_finish_space)


        self.group0_grid.addLayout(self.promised_finish_column, 3, 1, 1, 1)

        self.guarantee_column = QVBoxLayout()
        self.guarantee_column.setSpacing(4)
        self.guarantee_column.setObjectName(u"guarantee_column")
        self.guarantee_label = QLabel(OrderForm)
        self.guarantee_label.setObjectName(u"guarantee_label")

        self.guarantee_column.addWidget(self.guarantee_label)

        self.guarantee = ChoiceBox(OrderForm)
        self.guarantee.setObjectName(u"guarantee")

        self.guarantee_column.addWidget(self.guarantee)

        self.guarantee_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.guarantee_column.addItem(self.guarantee_space)


        self.group0_grid.addLayout(self.guarantee_column, 3, 2, 1, 1)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

        self.group1 = QVBoxLayout()
        self.group1.setSpacing(8)
        self.group1.setObjectName(u"group1")
        self.group1_title = QLabel(OrderForm)
        self.group1_title.setObjectName(u"group1_title")
        self.group1_title.setProperty(u"role", u"section")

        self.group1.addWidget(self.group1_title)

        self.group1_grid = QGridLayout()
        self.group1_grid.setObjectName(u"group1_grid")
        self.group1_grid.setHorizontalSpacing(16)
        self.group1_grid.setVerticalSpacing(12)
        self.appointment_day_column = QVBoxLayout()
        self.appointment_day_column.setSpacing(4)
        self.appointment_day_column.setObjectName(u"appointment_day_column")
        self.appointment_day_label = QLabel(OrderForm)
        self.appointment_day_label.setObjectName(u"appointment_day_label")

        self.appointment_day_column.addWidget(self.appointment_day_label)

        self.appointment_day = DateField(OrderForm)
        self.appointment_day.setObjectName(u"appointment_day")

        self.appointment_day_column.addWidget(self.appointment_day)

        self.appointment_day_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.appointment_day_column.addItem(self.appointment_day_space)


        self.group1_grid.addLayout(self.appointment_day_column, 0, 0, 1, 1)

        self.appointment_from_column = QVBoxLayout()
        self.appointment_from_column.setSpacing(4)
        self.appointment_from_column.setObjectName(u"appointment_from_column")
        self.appointment_from_label = QLabel(OrderForm)
        self.appointment_from_label.setObjectName(u"appointment_from_label")

        self.appointment_from_column.addWidget(self.appointment_from_label)

        self.appointment_from = TimeField(OrderForm)
        self.appointment_from.setObjectName(u"appointment_from")

        self.appointment_from_column.addWidget(self.appointment_from)

        self.appointment_from_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.appointment_from_column.addItem(self.appointment_from_space)


        self.group1_grid.addLayout(self.appointment_from_column, 0, 1, 1, 1)

        self.appointment_to_column = QVBoxLayout()
        self.appointment_to_column.setSpacing(4)
        self.appointment_to_column.setObjectName(u"appointment_to_column")
        self.appointment_to_label = QLabel(OrderForm)
        self.appointment_to_label.setObjectName(u"appointment_to_label")

        self.appointment_to_column.addWidget(self.appointment_to_label)

        self.appointment_to = TimeField(OrderForm)
        self.appointment_to.setObjectName(u"appointment_to")

        self.appointment_to_column.addWidget(self.appointment_to)

        self.appointment_to_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.appointment_to_column.addItem(self.appointment_to_space)


        self.group1_grid.addLayout(self.appointment_to_column, 0, 2, 1, 1)

        self.rebook_reason_column = QVBoxLayout()
        self.rebook_reason_column.setSpacing(4)
        self.rebook_reason_column.setObjectName(u"rebook_reason_column")
        self.rebook_reason_label = QLabel(OrderForm)
        self.rebook_reason_label.setObjectName(u"rebook_reason_label")

        self.rebook_reason_column.addWidget(self.rebook_reason_label)

        self.rebook_reason = QLineEdit(OrderForm)
        self.rebook_reason.setObjectName(u"rebook_reason")
        self.rebook_reason.setProperty(u"required", True)
        self.rebook_reason.setMaxLength(200)

        self.rebook_reason_column.addWidget(self.rebook_reason)

        self.rebook_reason_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rebook_reason_column.addItem(self.rebook_reason_space)


        self.group1_grid.addLayout(self.rebook_reason_column, 1, 0, 1, 1)

        self.told_at_column = QVBoxLayout()
        self.told_at_column.setSpacing(4)
        self.told_at_column.setObjectName(u"told_at_column")
        self.told_at_label = QLabel(OrderForm)
        self.told_at_label.setObjectName(u"told_at_label")

        self.told_at_column.addWidget(self.told_at_label)

        self.told_at = MomentField(OrderForm)
        self.told_at.setObjectName(u"told_at")
        self.told_at.setProperty(u"required", True)

        self.told_at_column.addWidget(self.told_at)

        self.told_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.told_at_column.addItem(self.told_at_space)


        self.group1_grid.addLayout(self.told_at_column, 1, 1, 1, 1)

        self.told_by_column = QVBoxLayout()
        self.told_by_column.setSpacing(4)
        self.told_by_column.setObjectName(u"told_by_column")
        self.told_by_label = QLabel(OrderForm)
        self.told_by_label.setObjectName(u"told_by_label")

        self.told_by_column.addWidget(self.told_by_label)

        self.told_by = ChoiceBox(OrderForm)
        self.told_by.setObjectName(u"told_by")
        self.told_by.setProperty(u"required", True)

        self.told_by_column.addWidget(self.told_by)

        self.told_by_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.told_by_column.addItem(self.told_by_space)


        self.group1_grid.addLayout(self.told_by_column, 1, 2, 1, 1)

        self.group1_grid.setColumnStretch(0, 1)
        self.group1_grid.setColumnStretch(1, 1)
        self.group1_grid.setColumnStretch(2, 1)

        self.group1.addLayout(self.group1_grid)


        self.groups.addLayout(self.group1)

        self.group2 = QVBoxLayout()
        self.group2.setSpacing(8)
        self.group2.setObjectName(u"group2")
        self.group2_title = QLabel(OrderForm)
        self.group2_title.setObjectName(u"group2_title")
        self.group2_title.setProperty(u"role", u"section")

        self.group2.addWidget(self.group2_title)

        self.group2_grid = QGridLayout()
        self.group2_grid.setObjectName(u"group2_grid")
        self.group2_grid.setHorizontalSpacing(16)
        self.group2_grid.setVerticalSpacing(12)
        self.quantity_column = QVBoxLayout()
        self.quantity_column.setSpacing(4)
        self.quantity_column.setObjectName(u"quantity_column")
        self.quantity_label = QLabel(OrderForm)
        self.quantity_label.setObjectName(u"quantity_label")

        self.quantity_column.addWidget(self.quantity_label)

        self.quantity = QLineEdit(OrderForm)
        self.quantity.setObjectName(u"quantity")
        self.quantity.setMaxLength(100)

        self.quantity_column.addWidget(self.quantity)

        self.quantity_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.quantity_column.addItem(self.quantity_space)


        self.group2_grid.addLayout(self.quantity_column, 0, 0, 1, 1)

        self.destination_column = QVBoxLayout()
        self.destination_column.setSpacing(4)
        self.destination_column.setObjectName(u"destination_column")
        self.destination_label = QLabel(OrderForm)
        self.destination_label.setObjectName(u"destination_label")

        self.destination_column.addWidget(self.destination_label)

        self.destination = QLineEdit(OrderForm)
        self.destination.setObjectName(u"destination")
        self.destination.setMaxLength(200)

        self.destination_column.addWidget(self.destination)

        self.destination_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.destination_column.addItem(self.destination_space)


        self.group2_grid.addLayout(self.destination_column, 0, 1, 1, 1)

        self.documents_correct_column = QVBoxLayout()
        self.documents_correct_column.setSpacing(4)
        self.documents_correct_column.setObjectName(u"documents_correct_column")
        self.documents_correct_label = QLabel(OrderForm)
        self.documents_correct_label.setObjectName(u"documents_correct_label")

        self.documents_correct_column.addWidget(self.documents_correct_label)

        self.documents_correct = ChoiceBox(OrderForm)
        self.documents_correct.setObjectName(u"documents_correct")

        self.documents_correct_column.addWidget(self.documents_correct)

        self.documents_correct_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.documents_correct_column.addItem(self.documents_correct_space)


        self.group2_grid.addLayout(self.documents_correct_column, 0, 2, 1, 1)

        self.planned_dispatch_column = QVBoxLayout()
        self.planned_dispatch_column.setSpacing(4)
        self.planned_dispatch_column.setObjectName(u"planned_dispatch_column")
        self.planned_dispatch_label = QLabel(OrderForm)
        self.planned_dispatch_label.setObjectName(u"planned_dispatch_label")

        self.planned_dispatch_column.addWidget(self.planned_dispatch_label)

        self.planned_dispatch = DateField(OrderForm)
        self.planned_dispatch.setObjectName(u"planned_dispatch")

        self.planned_dispatch_column.addWidget(self.planned_dispatch)

        self.planned_dispatch_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.planned_dispatch_column.addItem(self.planned_dispatch_space)


        self.group2_grid.addLayout(self.planned_dispatch_column, 1, 0, 1, 1)

        self.planned_arrival_column = QVBoxLayout()
        self.planned_arrival_column.setSpacing(4)
        self.planned_arrival_column.setObjectName(u"planned_arrival_column")
        self.planned_arrival_label = QLabel(OrderForm)
        self.planned_arrival_label.setObjectName(u"planned_arrival_label")

        self.planned_arrival_column.addWidget(self.planned_arrival_label)

        self.planned_arrival = DateField(OrderForm)
        self.planned_arrival.setObjectName(u"planned_arrival")

        self.planned_arrival_column.addWidget(self.planned_arrival)

        self.planned_arrival_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.planned_arrival_column.addItem(self.planned_arrival_space)


        self.group2_grid.addLayout(self.planned_arrival_column, 1, 1, 1, 1)

        self.damage_column = QVBoxLayout()
        self.damage_column.setSpacing(4)
        self.damage_column.setObjectName(u"damage_column")
        self.damage_label = QLabel(OrderForm)
        self.damage_label.setObjectName(u"damage_label")

        self.damage_column.addWidget(self.damage_label)

        self.damage = QLineEdit(OrderForm)
        self.damage.setObjectName(u"damage")
        self.damage.setMaxLength(200)

        self.damage_column.addWidget(self.damage)

        self.damage_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.damage_column.addItem(self.damage_space)


        self.group2_grid.addLayout(self.damage_column, 1, 2, 1, 1)

        self.actual_dispatch_column = QVBoxLayout()
        self.actual_dispatch_column.setSpacing(4)
        self.actual_dispatch_column.setObjectName(u"actual_dispatch_column")
        self.actual_dispatch_label = QLabel(OrderForm)
        self.actual_dispatch_label.setObjectName(u"actual_dispatch_label")

        self.actual_dispatch_column.addWidget(self.actual_dispatch_label)

        self.actual_dispatch = DateField(OrderForm)
        self.actual_dispatch.setObjectName(u"actual_dispatch")

        self.actual_dispatch_column.addWidget(self.actual_dispatch)

        self.actual_dispatch_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.actual_dispatch_column.addItem(self.actual_dispatch_space)


        self.group2_grid.addLayout(self.actual_dispatch_column, 2, 0, 1, 1)

        self.actual_arrival_column = QVBoxLayout()
        self.actual_arrival_column.setSpacing(4)
        self.actual_arrival_column.setObjectName(u"actual_arrival_column")
        self.actual_arrival_label = QLabel(OrderForm)
        self.actual_arrival_label.setObjectName(u"actual_arrival_label")

        self.actual_arrival_column.addWidget(self.actual_arrival_label)

        self.actual_arrival = DateField(OrderForm)
        self.actual_arrival.setObjectName(u"actual_arrival")

        self.actual_arrival_column.addWidget(self.actual_arrival)

        self.actual_arrival_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.actual_arrival_column.addItem(self.actual_arrival_space)


        self.group2_grid.addLayout(self.actual_arrival_column, 2, 1, 1, 1)

        self.group2_grid.setColumnStretch(0, 1)
        self.group2_grid.setColumnStretch(1, 1)
        self.group2_grid.setColumnStretch(2, 1)

        self.group2.addLayout(self.group2_grid)


        self.groups.addLayout(self.group2)

        self.group3 = QVBoxLayout()
        self.group3.setSpacing(8)
        self.group3.setObjectName(u"group3")
        self.group3_grid = QGridLayout()
        self.group3_grid.setObjectName(u"group3_grid")
        self.group3_grid.setHorizontalSpacing(16)
        self.group3_grid.setVerticalSpacing(12)
        self.department_column = QVBoxLayout()
        self.department_column.setSpacing(4)
        self.department_column.setObjectName(u"department_column")
        self.department_label = QLabel(OrderForm)
        self.department_label.setObjectName(u"department_label")

        self.department_column.addWidget(self.department_label)

        self.department = QLineEdit(OrderForm)
        self.department.setObjectName(u"department")
        self.department.setMaxLength(100)

        self.department_column.addWidget(self.department)

        self.department_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.department_column.addItem(self.department_space)


        self.group3_grid.addLayout(self.department_column, 0, 0, 1, 1)

        self.remarks_column = QVBoxLayout()
        self.remarks_column.setSpacing(4)
        self.remarks_column.setObjectName(u"remarks_column")
        self.remarks_label = QLabel(OrderForm)
        self.remarks_label.setObjectName(u"remarks_label")

        self.remarks_column.addWidget(self.remarks_label)

        self.remarks = QLineEdit(OrderForm)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setMaxLength(1000)

        self.remarks_column.addWidget(self.remarks)

        self.remarks_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.remarks_column.addItem(self.remarks_space)


        self.group3_grid.addLayout(self.remarks_column, 0, 1, 1, 1)

        self.group3_grid.setColumnStretch(0, 65)
        self.group3_grid.setColumnStretch(1, 134)

        self.group3.addLayout(self.group3_grid)


        self.groups.addLayout(self.group3)

        self.group4 = QVBoxLayout()
        self.group4.setSpacing(8)
        self.group4.setObjectName(u"group4")
        self.group4_title = QLabel(OrderForm)
        self.group4_title.setObjectName(u"group4_title")
        self.group4_title.setProperty(u"role", u"section")

        self.group4.addWidget(self.group4_title)

        self.group4_grid = QGridLayout()
        self.group4_grid.setObjectName(u"group4_grid")
        self.group4_grid.setHorizontalSpacing(16)
        self.group4_grid.setVerticalSpacing(12)
        self.arrived_at_column = QVBoxLayout()
        self.arrived_at_column.setSpacing(4)
        self.arrived_at_column.setObjectName(u"arrived_at_column")
        self.arrived_at_label = QLabel(OrderForm)
        self.arrived_at_label.setObjectName(u"arrived_at_label")

        self.arrived_at_column.addWidget(self.arrived_at_label)

        self.arrived_at = MomentField(OrderForm)
        self.arrived_at.setObjectName(u"arrived_at")

        self.arrived_at_column.addWidget(self.arrived_at)

        self.arrived_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.arrived_at_column.addItem(self.arrived_at_space)


        self.group4_grid.addLayout(self.arrived_at_column, 0, 0, 1, 1)

        self.finished_at_column = QVBoxLayout()
        self.finished_at_column.setSpacing(4)
        self.finished_at_column.setObjectName(u"finished_at_column")
        self.finished_at_label = QLabel(OrderForm)
        self.finished_at_label.setObjectName(u"finished_at_label")

        self.finished_at_column.addWidget(self.finished_at_label)

        self.finished_at = MomentField(OrderForm)
        self.finished_at.setObjectName(u"finished_at")
        self.finished_at.setProperty(u"required", True)

        self.finished_at_column.addWidget(self.finished_at)

        self.finished_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.finished_at_column.addItem(self.finished_at_space)


        self.group4_grid.addLayout(self.finished_at_column, 0, 1, 1, 1)

        self.repair_state_column = QVBoxLayout()
        self.repair_state_column.setSpacing(4)
        self.repair_state_column.setObjectName(u"repair_state_column")
        self.repair_state_label = QLabel(OrderForm)
        self.repair_state_label.setObjectName(u"repair_state_label")

        self.repair_state_column.addWidget(self.repair_state_label)

        self.repair_state = ChoiceBox(OrderForm)
        self.repair_state.setObjectName(u"repair_state")

        self.repair_state_column.addWidget(self.repair_state)

        self.repair_state_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.repair_state_column.addItem(self.repair_state_space)


        self.group4_grid.addLayout(self.repair_state_column, 0, 2, 1, 1)

        self.fault_cause_column = QVBoxLayout()
        self.fault_cause_column.setSpacing(4)
        self.fault_cause_column.setObjectName(u"fault_cause_column")
        self.fault_cause_label = QLabel(OrderForm)
        self.fault_cause_label.setObjectName(u"fault_cause_label")

        self.fault_cause_column.addWidget(self.fault_cause_label)

        self.fault_cause = QLineEdit(OrderForm)
        self.fault_cause.setObjectName(u"fault_cause")
        self.fault_cause.setMaxLength(200)

        self.fault_cause_column.addWidget(self.fault_cause)

        self.fault_cause_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fault_cause_column.addItem(self.fault_cause_space)


        self.group4_grid.addLayout(self.fault_cause_column, 1, 0, 1, 2)

        self.fault_source_column = QVBoxLayout()
        self.fault_source_column.setSpacing(4)
        self.fault_source_column.setObjectName(u"fault_source_column")
        self.fault_source_label = QLabel(OrderForm)
        self.fault_source_label.setObjectName(u"fault_source_label")

        self.fault_source_column.addWidget(self.fault_source_label)

        self.fault_source = ChoiceBox(OrderForm)
        self.fault_source.setObjectName(u"fault_source")

        self.fault_source_column.addWidget(self.fault_source)

        self.fault_source_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fault_source_column.addItem(self.fault_source_space)


        self.group4_grid.addLayout(self.fault_source_column, 1, 2, 1, 1)

        self.work_done_column = QVBoxLayout()
        self.work_done_column.setSpacing(4)
        self.work_done_column.setObjectName(u"work_done_column")
        self.work_done_label = QLabel(OrderForm)
        self.work_done_label.setObjectName(u"work_done_label")

        self.work_done_column.addWidget(self.work_done_label)

        self.work_done = TextArea(OrderForm)
        self.work_done.setObjectName(u"work_done")

        self.work_done_column.addWidget(self.work_done)

        self.work_done_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_done_column.addItem(self.work_done_space)


        self.group4_grid.addLayout(self.work_done_column, 2, 0, 1, 3)

        self.parts_column = QVBoxLayout()
        self.parts_column.setSpacing(4)
        self.parts_column.setObjectName(u"parts_column")
        self.parts_label = QLabel(OrderForm)
        self.parts_label.setObjectName(u"parts_label")

        self.parts_column.addWidget(self.parts_label)

        self.parts = QLineEdit(OrderForm)
        self.parts.setObjectName(u"parts")
        self.parts.setMaxLength(300)

        self.parts_column.addWidget(self.parts)

        self.parts_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.parts_column.addItem(self.parts_space)


        self.group4_grid.addLayout(self.parts_column, 3, 0, 1, 2)

        self.fee_fen_column = QVBoxLayout()
        self.fee_fen_column.setSpacing(4)
        self.fee_fen_column.setObjectName(u"fee_fen_column")
        self.fee_fen_label = QLabel(OrderForm)
        self.fee_fen_label.setObjectName(u"fee_fen_label")

        self.fee_fen_column.addWidget(self.fee_fen_label)

        self.fee_fen = MoneyField(OrderForm)
        self.fee_fen.setObjectName(u"fee_fen")

        self.fee_fen_column.addWidget(self.fee_fen)

        self.fee_fen_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fee_fen_column.addItem(self.fee_fen_space)


        self.group4_grid.addLayout(self.fee_fen_column, 3, 2, 1, 1)

        self.odometer_km_column = QVBoxLayout()
        self.odometer_km_column.setSpacing(4)
        self.odometer_km_column.setObjectName(u"odometer_km_column")
        self.odometer_km_label = QLabel(OrderForm)
        self.odometer_km_label.setObjectName(u"odometer_km_label")

        self.odometer_km_column.addWidget(self.odometer_km_label)

        self.odometer_km = QSpinBox(OrderForm)
        self.odometer_km.setObjectName(u"odometer_km")
        self.odometer_km.setMaximum(9999999)
        self.odometer_km.setSingleStep(1000)

        self.odometer_km_column.addWidget(self.odometer_km)

        self.odometer_km_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.odometer_km_column.addItem(self.odometer_km_space)


        self.group4_grid.addLayout(self.odometer_km_column, 4, 0, 1, 1)

        self.group4_grid.setColumnStretch(0, 1)
        self.group4_grid.setColumnStretch(1, 1)
        self.group4_grid.setColumnStretch(2, 1)

        self.group4.addLayout(self.group4_grid)


        self.groups.addLayout(self.group4)

#if QT_CONFIG(shortcut)
        self.customer_label.setBuddy(self.customer)
        self.mode_label.setBuddy(self.mode)
        self.product_label.setBuddy(self.product)
        self.technician_label.setBuddy(self.technician)
        self.subject_label.setBuddy(self.subject)
        self.owner_label.setBuddy(self.owner)
        self.received_at_label.setBuddy(self.received_at)
        self.promised_finish_label.setBuddy(self.promised_finish)
        self.guarantee_label.setBuddy(self.guarantee)
        self.appointment_day_label.setBuddy(self.appointment_day)
        self.appointment_from_label.setBuddy(self.appointment_from)
        self.appointment_to_label.setBuddy(self.appointment_to)
        self.rebook_reason_label.setBuddy(self.rebook_reason)
        self.told_at_label.setBuddy(self.told_at)
        self.told_by_label.setBuddy(self.told_by)
        self.quantity_label.setBuddy(self.quantity)
        self.destination_label.setBuddy(self.destination)
        self.documents_correct_label.setBuddy(self.documents_correct)
        self.planned_dispatch_label.setBuddy(self.planned_dispatch)
        self.planned_arrival_label.setBuddy(self.planned_arrival)
        self.damage_label.setBuddy(self.damage)
        self.actual_dispatch_label.setBuddy(self.actual_dispatch)
        self.actual_arrival_label.setBuddy(self.actual_arrival)
        self.department_label.setBuddy(self.department)
        self.remarks_label.setBuddy(self.remarks)
        self.arrived_at_label.setBuddy(self.arrived_at)
        self.finished_at_label.setBuddy(self.finished_at)
        self.repair_state_label.setBuddy(self.repair_state)
        self.fault_cause_label.setBuddy(self.fault_cause)
        self.fault_source_label.setBuddy(self.fault_source)
        self.work_done_label.setBuddy(self.work_done)
        self.parts_label.setBuddy(self.parts)
        self.fee_fen_label.setBuddy(self.fee_fen)
        self.odometer_km_label.setBuddy(self.odometer_km)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer, self.mode)
        QWidget.setTabOrder(self.mode, self.product)
        QWidget.setTabOrder(self.product, self.technician)
        QWidget.setTabOrder(self.technician, self.subject)
        QWidget.setTabOrder(self.subject, self.owner)
        QWidget.setTabOrder(self.owner, self.received_at)
        QWidget.setTabOrder(self.received_at, self.promised_finish)
        QWidget.setTabOrder(self.promised_finish, self.guarantee)
        QWidget.setTabOrder(self.guarantee, self.appointment_day)
        QWidget.setTabOrder(self.appointment_day, self.appointment_from)
        QWidget.setTabOrder(self.appointment_from, self.appointment_to)
        QWidget.setTabOrder(self.appointment_to, self.rebook_reason)
        QWidget.setTabOrder(self.rebook_reason, self.told_at)
        QWidget.setTabOrder(self.told_at, self.told_by)
        QWidget.setTabOrder(self.told_by, self.quantity)
        QWidget.setTabOrder(self.quantity, self.destination)
        QWidget.setTabOrder(self.destination, self.documents_correct)
        QWidget.setTabOrder(self.documents_correct, self.planned_dispatch)
        QWidget.setTabOrder(self.planned_dispatch, self.planned_arrival)
        QWidget.setTabOrder(self.planned_arrival, self.damage)
        QWidget.setTabOrder(self.damage, self.actual_dispatch)
        QWidget.setTabOrder(self.actual_dispatch, self.actual_arrival)
        QWidget.setTabOrder(self.actual_arrival, self.department)
        QWidget.setTabOrder(self.department, self.remarks)
        QWidget.setTabOrder(self.remarks, self.arrived_at)
        QWidget.setTabOrder(self.arrived_at, self.finished_at)
        QWidget.setTabOrder(self.finished_at, self.repair_state)
        QWidget.setTabOrder(self.repair_state, self.fault_cause)
        QWidget.setTabOrder(self.fault_cause, self.fault_source)
        QWidget.setTabOrder(self.fault_source, self.work_done)
        QWidget.setTabOrder(self.work_done, self.parts)
        QWidget.setTabOrder(self.parts, self.fee_fen)
        QWidget.setTabOrder(self.fee_fen, self.odometer_km)

        self.retranslateUi(OrderForm)

        QMetaObject.connectSlotsByName(OrderForm)
    # setupUi

    def retranslateUi(self, OrderForm):
        self.group0_title.setText(QCoreApplication.translate("OrderForm", u"Order", None))
        self.customer_label.setText(QCoreApplication.translate("OrderForm", u"C&ustomer", None))
        self.customer.setPlaceholderText(QCoreApplication.translate("OrderForm", u"Name, pinyin or phone", None))
        self.mode_label.setText(QCoreApplication.translate("OrderForm", u"&Service", None))
        self.product_label.setText(QCoreApplication.translate("OrderForm", u"&Product", None))
        self.technician_label.setText(QCoreApplication.translate("OrderForm", u"&Technician", None))
        self.subject_label.setText(QCoreApplication.translate("OrderForm", u"What the customer &asks for", None))
        self.owner_label.setText(QCoreApplication.translate("OrderForm", u"First-contact &owner", None))
        self.owner.setProperty(u"help", QCoreApplication.translate("OrderForm", u"Follows it up and reports back.", None))
        self.received_at_label.setText(QCoreApplication.translate("OrderForm", u"&Received", None))
        self.promised_finish_label.setText(QCoreApplication.translate("OrderForm", u"Promised &finish", None))
        self.guarantee_label.setText(QCoreApplication.translate("OrderForm", u"Three &guarantees", None))
        self.group1_title.setText(QCoreApplication.translate("OrderForm", u"Appointment", None))
        self.appointment_day_label.setText(QCoreApplication.translate("OrderForm", u"&Day", None))
        self.appointment_from_label.setText(QCoreApplication.translate("OrderForm", u"From", None))
        self.appointment_to_label.setText(QCoreApplication.translate("OrderForm", u"To", None))
        self.rebook_reason_label.setText(QCoreApplication.translate("OrderForm", u"Why it is re-&booked", None))
        self.told_at_label.setText(QCoreApplication.translate("OrderForm", u"Customer told at", None))
        self.told_by_label.setText(QCoreApplication.translate("OrderForm", u"Told by", None))
        self.group2_title.setText(QCoreApplication.translate("OrderForm", u"Freight", None))
        self.quantity_label.setText(QCoreApplication.translate("OrderForm", u"&Quantity", None))
        self.destination_label.setText(QCoreApplication.translate("OrderForm", u"D&estination", None))
        self.documents_correct_label.setText(QCoreApplication.translate("OrderForm", u"Documents correct", None))
        self.planned_dispatch_label.setText(QCoreApplication.translate("OrderForm", u"Planned dispatch", None))
        self.planned_arrival_label.setText(QCoreApplication.translate("OrderForm", u"Planned arrival", None))
        self.damage_label.setText(QCoreApplication.translate("OrderForm", u"Damage", None))
        self.actual_dispatch_label.setText(QCoreApplication.translate("OrderForm", u"Actual dispatch", None))
        self.actual_arrival_label.setText(QCoreApplication.translate("OrderForm", u"Actual arrival", None))
        self.department_label.setText(QCoreApplication.translate("OrderForm", u"Depart&ment", None))
        self.remarks_label.setText(QCoreApplication.translate("OrderForm", u"Remar&ks", None))
        self.group4_title.setText(QCoreApplication.translate("OrderForm", u"Work done", None))
        self.arrived_at_label.setText(QCoreApplication.translate("OrderForm", u"Technician arr&ived", None))
        self.finished_at_label.setText(QCoreApplication.translate("OrderForm", u"Fi&nished", None))
        self.repair_state_label.setText(QCoreApplication.translate("OrderForm", u"State of the repair", None))
        self.fault_cause_label.setText(QCoreApplication.translate("OrderForm", u"&Cause of the fault", None))
        self.fault_source_label.setText(QCoreApplication.translate("OrderForm", u"Source of the fault", None))
        self.work_done_label.setText(QCoreApplication.translate("OrderForm", u"&Work done", None))
        self.parts_label.setText(QCoreApplication.translate("OrderForm", u"Parts used", None))
        self.fee_fen_label.setText(QCoreApplication.translate("OrderForm", u"Fee (\u00a5)", None))
        self.odometer_km_label.setText(QCoreApplication.translate("OrderForm", u"Odometer (km)", None))
        pass
    # retranslateUi

