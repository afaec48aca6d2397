"""Compiled from ui/home.ui by packaging/compile_forms; never edited."""

from PySide6.QtCore import QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from readiness_desktop.gui.assessments.action_card import ActionCard

class Ui_HomePage(object):

    def setupUi(self, HomePage):
        if not HomePage.objectName():
            HomePage.setObjectName(u'HomePage')
        self.page_column = QVBoxLayout(HomePage)
        self.page_column.setSpacing(16)
        self.page_column.setObjectName(u'page_column')
        self.page_column.setContentsMargins(24, 20, 24, 20)
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(12)
        self.actions_row.setObjectName(u'actions_row')
        self.new_card = ActionCard(HomePage)
        self.new_card.setObjectName(u'new_card')
        self.actions_row.addWidget(self.new_card)
        self.self_check_card = ActionCard(HomePage)
        self.self_check_card.setObjectName(u'self_check_card')
        self.actions_row.addWidget(self.self_check_card)
        self.open_card = ActionCard(HomePage)
        self.open_card.setObjectName(u'open_card')
        self.actions_row.addWidget(self.open_card)
        self.sample_card = ActionCard(HomePage)
        self.sample_card.setObjectName(u'sample_card')
        self.actions_row.addWidget(self.sample_card)
        self.actions_row.setStretch(0, 1)
        self.actions_row.setStretch(1, 1)
        self.actions_row.setStretch(2, 1)
        self.actions_row.setStretch(3, 1)
        self.page_column.addLayout(self.actions_row)
        self.lower = QWidget(HomePage)
        self.lower.setObjectName(u'lower')
        self.lower_column = QVBoxLayout(self.lower)
        self.lower_column.setObjectName(u'lower_column')
        self.lower_column.setContentsMargins(0, 0, 0, 0)
        self.page_column.addWidget(self.lower)
        self.page_column.setStretch(1, 1)
        self.retranslateUi(HomePage)
        QMetaObject.connectSlotsByName(HomePage)

    def retranslateUi(self, HomePage):
        pass
