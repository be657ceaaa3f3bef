# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'complaint_said_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import (ChoiceBox, TextArea)
class Ui_ComplaintSaidForm(object):
    def setupUi(self, ComplaintSaidForm):
        if not ComplaintSaidForm.objectName():
            ComplaintSaidForm.setObjectName(u"ComplaintSaidForm")
        self.groups = QVBoxLayout(ComplaintSaidForm)
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
        self.received_at_column = QVBoxLayout()
        self.received_at_column.setSpacing(4)
        self.received_at_column.setObjectName(u"received_at_column")
        self.received_at_label = QLabel(ComplaintSaidForm)
        self.received_at_label.setObjectName(u"received_at_label")

        self.received_at_column.addWidget(self.received_at_label)

        self.received_at = MomentField(ComplaintSaidForm)
        self.received_at.setObjectName(u"received_at")

        self.received_at_column.addWidget(self.received_at)

        self.received_at_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.received_at_column.addItem(self.received_at_space)


        self.group0_grid.addLayout(self.received_at_column, 0, 0, 1, 1)

        self.channel_column = QVBoxLayout()
        self.channel_column.setSpacing(4)
        self.channel_column.setObjectName(u"channel_column")
        self.channel_label = QLabel(ComplaintSaidForm)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_column.addWidget(self.channel_label)

        self.channel = ChoiceBox(ComplaintSaidForm)
        self.channel.setObjectName(u"channel")

        self.channel_column.addWidget(self.channel)

        self.channel_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.channel_column.addItem(self.channel_space)


        self.group0_grid.addLayout(self.channel_column, 0, 1, 1, 1)

        self.owner_column = QVBoxLayout()
        self.owner_column.setSpacing(4)
        self.owner_column.setObjectName(u"owner_column")
        self.owner_label = QLabel(ComplaintSaidForm)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_column.addWidget(self.owner_label)

        self.owner = ChoiceBox(ComplaintSaidForm)
        self.owner.setObjectName(u"owner")

        self.owner_column.addWidget(self.owner)

        self.owner_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.owner_column.addItem(self.owner_space)


        self.group0_grid.addLayout(self.owner_column, 0, 2, 1, 1)

        self.description_column = QVBoxLayout()
        self.description_column.setSpacing(4)
        self.description_column.setObjectName(u"description_column")
        self.description_label = QLabel(ComplaintSaidForm)
        self.description_label.setObjectName(u"description_label")

        self.description_column.addWidget(self.description_label)

        self.description = TextArea(ComplaintSaidForm)
        self.description.setObjectName(u"description")

        self.description_column.addWidget(self.description)

        self.description_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.description_column.addItem(self.description_space)


        self.group0_grid.addLayout(self.description_column, 1, 0, 1, 3)

        self.group0_grid.setColumnStretch(0, 1)
        self.group0_grid.setColumnStretch(1, 1)
        self.group0_grid.setColumnStretch(2, 1)

        self.group0.addLayout(self.group0_grid)


        self.groups.addLayout(self.group0)

        self.group1 = QVBoxLayout()
        self.group1.setSpacing(8)
        self.group1.setObjectName(u"group1")
        self.group1_title = QLabel(ComplaintSaidForm)
        self.group1_title.setObjectName(u"group1_title")
        self.group1_title.setProperty(u"role", u"section")

        self.group1.addWidget(self.group1_title)

        self.group1_grid = QGridLayout()
        self.group1_grid.setObjectName(u"group1_grid")
        self.group1_grid.setHorizontalSpacing(16)
        self.group1_grid.setVerticalSpacing(12)
        self.motive_suggestion_column = QVBoxLayout()
        self.motive_suggestion_column.setSpacing(4)
        self.motive_suggestion_column.setObjectName(u"motive_suggestion_column")
        self.motive_suggestion = QCheckBox(ComplaintSaidForm)
        self.motive_suggestion.setObjectName(u"motive_suggestion")

        self.motive_suggestion_column.addWidget(self.motive_suggestion)


        self.group1_grid.addLayout(self.motive_suggestion_column, 0, 0, 1, 1)

        self.motive_respect_column = QVBoxLayout()
        self.motive_respect_column.setSpacing(4)
        self.motive_respect_column.setObjectName(u"motive_respect_column")
        self.motive_respect = QCheckBox(ComplaintSaidForm)
        self.motive_respect.setObjectName(u"motive_respect")

        self.motive_respect_column.addWidget(self.motive_respect)


        self.group1_grid.addLayout(self.motive_respect_column, 0, 1, 1, 1)

        self.motive_venting_column = QVBoxLayout()
        self.motive_venting_column.setSpacing(4)
        self.motive_venting_column.setObjectName(u"motive_venting_column")
        self.motive_venting = QCheckBox(ComplaintSaidForm)
        self.motive_venting.setObjectName(u"motive_venting")

        self.motive_venting_column.addWidget(self.motive_venting)


        self.group1_grid.addLayout(self.motive_venting_column, 0, 2, 1, 1)

        self.motive_compensation_column = QVBoxLayout()
        self.motive_compensation_column.setSpacing(4)
        self.motive_compensation_column.setObjectName(u"motive_compensation_column")
        self.motive_compensation = QCheckBox(ComplaintSaidForm)
        self.motive_compensation.setObjectName(u"motive_compensation")

        self.motive_compensation_column.addWidget(self.motive_compensation)


        self.group1_grid.addLayout(self.motive_compensation_column, 0, 3, 1, 1)

        self.group1_grid.setColumnStretch(0, 1)
        self.group1_grid.setColumnStretch(1, 1)
        self.group1_grid.setColumnStretch(2, 1)
        self.group1_grid.setColumnStretch(3, 1)

        self.group1.addLayout(self.group1_grid)


        self.groups.addLayout(self.group1)

        self.group2 = QVBoxLayout()
        self.group2.setSpacing(8)
        self.group2.setObjectName(u"group2")
        self.group2_grid = QGridLayout()
        self.group2_grid.setObjectName(u"group2_grid")
        self.group2_grid.setHorizontalSpacing(16)
        self.group2_grid.setVerticalSpacing(12)
        self.product_column = QVBoxLayout()
        self.product_column.setSpacing(4)
        self.product_column.setObjectName(u"product_column")
        self.product_label = QLabel(ComplaintSaidForm)
        self.product_label.setObjectName(u"product_label")

        self.product_column.addWidget(self.product_label)

        self.product = ChoiceBox(ComplaintSaidForm)
        self.product.setObjectName(u"product")

        self.product_column.addWidget(self.product)

        self.product_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.product_column.addItem(self.product_space)


        self.group2_grid.addLayout(self.product_column, 0, 0, 1, 1)

        self.requested_remedy_column = QVBoxLayout()
        self.requested_remedy_column.setSpacing(4)
        self.requested_remedy_column.setObjectName(u"requested_remedy_column")
        self.requested_remedy_label = QLabel(ComplaintSaidForm)
        self.requested_remedy_label.setObjectName(u"requested_remedy_label")

        self.requested_remedy_column.addWidget(self.requested_remedy_label)

        self.requested_remedy = QLineEdit(ComplaintSaidForm)
        self.requested_remedy.setObjectName(u"requested_remedy")
        self.requested_remedy.setMaxLength(200)

        self.requested_remedy_column.addWidget(self.requested_remedy)

        self.requested_remedy_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.requested_remedy_column.addItem(self.requested_remedy_space)


        self.group2_grid.addLayout(self.requested_remedy_column, 0, 1, 1, 2)

        self.group2_grid.setColumnStretch(0, 1)
        self.group2_grid.setColumnStretch(1, 1)
        self.group2_grid.setColumnStretch(2, 1)
        self.group2_grid.setColumnMinimumWidth(0, 214)
        self.group2_grid.setColumnMinimumWidth(2, 1)

        self.group2.addLayout(self.group2_grid)


        self.groups.addLayout(self.group2)

#if QT_CONFIG(shortcut)
        self.received_at_label.setBuddy(self.received_at)
        self.channel_label.setBuddy(self.channel)
        self.owner_label.setBuddy(self.owner)
        self.description_label.setBuddy(self.description)
        self.product_label.setBuddy(self.product)
        self.requested_remedy_label.setBuddy(self.requested_remedy)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.received_at, self.channel)
        QWidget.setTabOrder(self.channel, self.owner)
        QWidget.setTabOrder(self.owner, self.description)
        QWidget.setTabOrder(self.description, self.motive_suggestion)
        QWidget.setTabOrder(self.motive_suggestion, self.motive_respect)
        QWidget.setTabOrder(self.motive_respect, self.motive_venting)
        QWidget.setTabOrder(self.motive_venting, self.motive_compensation)
        QWidget.setTabOrder(self.motive_compensation, self.product)
        QWidget.setTabOrder(self.product, self.requested_remedy)

        self.retranslateUi(ComplaintSaidForm)

        QMetaObject.connectSlotsByName(ComplaintSaidForm)
    # setupUi

    def retranslateUi(self, ComplaintSaidForm):
        self.received_at_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"Received", None))
        self.channel_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"Channel", None))
        self.owner_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"First-contact owner", None))
        self.description_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"In the customer's words", None))
        self.group1_title.setText(QCoreApplication.translate("ComplaintSaidForm", u"What the customer wants", None))
        self.motive_suggestion.setText(QCoreApplication.translate("ComplaintSaidForm", u"Suggestion", None))
        self.motive_respect.setText(QCoreApplication.translate("ComplaintSaidForm", u"Respect", None))
        self.motive_venting.setText(QCoreApplication.translate("ComplaintSaidForm", u"Venting", None))
        self.motive_compensation.setText(QCoreApplication.translate("ComplaintSaidForm", u"Compensation", None))
        self.product_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"Product", None))
        self.requested_remedy_label.setText(QCoreApplication.translate("ComplaintSaidForm", u"Remedy asked for", None))
        pass
    # retranslateUi

