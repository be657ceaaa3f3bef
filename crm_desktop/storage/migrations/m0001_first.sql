CREATE TABLE "staff" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "active" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "staff_name" ON "staff" ("name");
CREATE TABLE "customer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "honorific" TEXT NOT NULL,
    "gender" TEXT,
    "email" TEXT NOT NULL,
    "wechat" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "birthday_calendar" TEXT,
    "birthday_year" INTEGER,
    "birthday_month" INTEGER,
    "birthday_day" INTEGER,
    "birthday_leap" INTEGER NOT NULL,
    "grade" TEXT,
    "source" TEXT NOT NULL,
    "referred_by_id" INTEGER,
    "preferences" TEXT NOT NULL,
    "background" TEXT NOT NULL,
    "do_not_call" INTEGER NOT NULL,
    "do_not_post" INTEGER NOT NULL,
    "customer_since" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "lost_at" DATE,
    "lost_reason" TEXT NOT NULL,
    "won_back_at" DATE,
    "staff_id" INTEGER,
    "yearly_value_fen" INTEGER NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("referred_by_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "customer_number" ON "customer" ("number");
CREATE INDEX "customer_name" ON "customer" ("name");
CREATE INDEX "customer_grade" ON "customer" ("grade");
CREATE INDEX "customer_referred_by_id" ON "customer" ("referred_by_id");
CREATE INDEX "customer_staff_id" ON "customer" ("staff_id");
CREATE TABLE "product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "serial_number" TEXT NOT NULL,
    "plate" TEXT NOT NULL,
    "purchase_date" DATE,
    "purchase_reason" TEXT NOT NULL,
    "promise_at_sale" TEXT NOT NULL,
    "price_fen" INTEGER NOT NULL,
    "install_date" DATE,
    "installer" TEXT NOT NULL,
    "materials" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "warranty_until" DATE,
    "extended_until" DATE,
    "design_life_until" DATE,
    "maintenance_months" INTEGER,
    "next_maintenance" DATE,
    "status" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
);
CREATE INDEX "product_customer_id" ON "product" ("customer_id");
CREATE INDEX "product_model" ON "product" ("model");
CREATE INDEX "product_next_maintenance" ON "product" ("next_maintenance");
CREATE TABLE "service_order" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "mode" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "owner_id" INTEGER,
    "technician_id" INTEGER,
    "received_at" TEXT NOT NULL,
    "appointment_start" TEXT,
    "appointment_end" TEXT,
    "arrived_at" TEXT,
    "finished_at" TEXT,
    "fault_cause" TEXT NOT NULL,
    "fault_source" TEXT,
    "work_done" TEXT NOT NULL,
    "repair_state" TEXT,
    "parts" TEXT NOT NULL,
    "fee_fen" INTEGER NOT NULL,
    "guarantee" TEXT,
    "promised_finish" DATE,
    "department" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("technician_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "service_order_number" ON "service_order" ("number");
CREATE INDEX "service_order_customer_id" ON "service_order" ("customer_id");
CREATE INDEX "service_order_product_id" ON "service_order" ("product_id");
CREATE INDEX "service_order_owner_id" ON "service_order" ("owner_id");
CREATE INDEX "service_order_technician_id" ON "service_order" ("technician_id");
CREATE INDEX "service_order_received_at" ON "service_order" ("received_at");
CREATE INDEX "service_order_finished_at" ON "service_order" ("finished_at");
CREATE TABLE "appointment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "window_start" TEXT NOT NULL,
    "window_end" TEXT NOT NULL,
    "agreed_at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "told_at" TEXT,
    "told_by_id" INTEGER,
    FOREIGN KEY ("order_id") REFERENCES "service_order" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("told_by_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "appointment_order_id" ON "appointment" ("order_id");
CREATE INDEX "appointment_told_by_id" ON "appointment" ("told_by_id");
CREATE TABLE "rule" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "switched_on" INTEGER NOT NULL,
    "switched_on_at" TEXT NOT NULL,
    "offset_amount" INTEGER NOT NULL,
    "offset_unit" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "staff_id" INTEGER,
    "grades" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "rule_kind" ON "rule" ("kind");
CREATE INDEX "rule_staff_id" ON "rule" ("staff_id");
CREATE TABLE "callback" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rule_id" INTEGER,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER,
    "occurrence" DATE,
    "subject" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "original_due_at" TEXT NOT NULL,
    "all_day" INTEGER NOT NULL,
    "staff_id" INTEGER,
    "state" TEXT NOT NULL,
    "done_at" TEXT,
    "cancelled_at" TEXT,
    "cancel_reason" TEXT NOT NULL,
    "answers" TEXT,
    "satisfaction" INTEGER,
    "suggestions" TEXT NOT NULL,
    "next_step" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("rule_id") REFERENCES "rule" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "callback_number" ON "callback" ("number");
CREATE INDEX "callback_customer_id" ON "callback" ("customer_id");
CREATE INDEX "callback_rule_id" ON "callback" ("rule_id");
CREATE INDEX "callback_due_at" ON "callback" ("due_at");
CREATE INDEX "callback_original_due_at" ON "callback" ("original_due_at");
CREATE INDEX "callback_staff_id" ON "callback" ("staff_id");
CREATE INDEX "callback_state" ON "callback" ("state");
CREATE INDEX "callback_done_at" ON "callback" ("done_at");
CREATE UNIQUE INDEX "callback_rule_id_source_table_source_id_occurrence" ON "callback" ("rule_id", "source_table", "source_id", "occurrence");
CREATE INDEX "callback_customer_id_state_due_at" ON "callback" ("customer_id", "state", "due_at");
CREATE TABLE "contact_person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "honorific" TEXT NOT NULL,
    "birthday_calendar" TEXT,
    "birthday_year" INTEGER,
    "birthday_month" INTEGER,
    "birthday_day" INTEGER,
    "birthday_leap" INTEGER NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
);
CREATE INDEX "contact_person_customer_id" ON "contact_person" ("customer_id");
CREATE TABLE "phone" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "digits" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact_person" ("id") ON DELETE RESTRICT
);
CREATE INDEX "phone_customer_id" ON "phone" ("customer_id");
CREATE INDEX "phone_contact_id" ON "phone" ("contact_id");
CREATE INDEX "phone_digits" ON "phone" ("digits");
CREATE TABLE "attempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "callback_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "staff_id" INTEGER,
    "phone_id" INTEGER,
    "number" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("callback_id") REFERENCES "callback" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("phone_id") REFERENCES "phone" ("id") ON DELETE RESTRICT
);
CREATE INDEX "attempt_callback_id" ON "attempt" ("callback_id");
CREATE INDEX "attempt_at" ON "attempt" ("at");
CREATE INDEX "attempt_staff_id" ON "attempt" ("staff_id");
CREATE INDEX "attempt_phone_id" ON "attempt" ("phone_id");
CREATE TABLE "callback_move" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "callback_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "from_due_at" TEXT NOT NULL,
    "to_due_at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "customer_asked" INTEGER NOT NULL,
    "staff_id" INTEGER,
    FOREIGN KEY ("callback_id") REFERENCES "callback" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "callback_move_callback_id" ON "callback_move" ("callback_id");
CREATE INDEX "callback_move_staff_id" ON "callback_move" ("staff_id");
CREATE TABLE "cause" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "parent_id" INTEGER,
    "slug" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" INTEGER NOT NULL,
    FOREIGN KEY ("parent_id") REFERENCES "cause" ("id") ON DELETE RESTRICT
);
CREATE INDEX "cause_parent_id" ON "cause" ("parent_id");
CREATE UNIQUE INDEX "cause_slug" ON "cause" ("slug");
CREATE TABLE "change_set" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "staff_id" INTEGER,
    "action" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "subject_table" TEXT NOT NULL,
    "subject_id" INTEGER,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "change_set_at" ON "change_set" ("at");
CREATE INDEX "change_set_staff_id" ON "change_set" ("staff_id");
CREATE INDEX "change_set_subject_table_subject_id" ON "change_set" ("subject_table", "subject_id");
CREATE TABLE "change_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "created_at" TEXT NOT NULL,
    "change_set_id" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "first_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "old_values" TEXT,
    "version" INTEGER,
    FOREIGN KEY ("change_set_id") REFERENCES "change_set" ("id") ON DELETE RESTRICT
);
CREATE INDEX "change_entry_change_set_id" ON "change_entry" ("change_set_id");
CREATE INDEX "change_entry_table_name_first_id_last_id" ON "change_entry" ("table_name", "first_id", "last_id");
CREATE TABLE "column_word" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "field" TEXT NOT NULL
);
CREATE UNIQUE INDEX "column_word_word" ON "column_word" ("word");
CREATE TABLE "imported_row" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "fingerprint" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "purchase_written" TEXT NOT NULL
);
CREATE INDEX "imported_row_fingerprint" ON "imported_row" ("fingerprint");
CREATE TABLE "complaint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "product_id" INTEGER,
    "order_id" INTEGER,
    "callback_id" INTEGER,
    "owner_id" INTEGER,
    "in_charge_id" INTEGER,
    "department" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "motives" TEXT NOT NULL,
    "requested_remedy" TEXT NOT NULL,
    "customer_type" TEXT,
    "vexatious" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "resume_state" TEXT,
    "first_reply_due" TEXT NOT NULL,
    "answer_due" TEXT NOT NULL,
    "close_due" TEXT NOT NULL,
    "acknowledged_at" TEXT,
    "proposed_at" TEXT,
    "resolved_at" TEXT,
    "customer_told_at" TEXT,
    "first_closed_at" TEXT,
    "closed_at" TEXT,
    "escalated_at" TEXT,
    "escalation_level" INTEGER NOT NULL,
    "escalation_reason" TEXT NOT NULL,
    "times_reopened" INTEGER NOT NULL,
    "findings" TEXT NOT NULL,
    "justified" TEXT,
    "decided_at" TEXT,
    "cause_id" INTEGER,
    "root_cause" TEXT NOT NULL,
    "responsible_department" TEXT NOT NULL,
    "responsible_staff_id" INTEGER,
    "proposed_solution" TEXT NOT NULL,
    "customer_answer" TEXT NOT NULL,
    "compensation_kind" TEXT NOT NULL,
    "compensation_fen" INTEGER NOT NULL,
    "compensation_approved_by_id" INTEGER,
    "compensated_at" TEXT,
    "rejection_reason" TEXT NOT NULL,
    "duplicate_of_id" INTEGER,
    "satisfaction" INTEGER,
    "lesson" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact_person" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("order_id") REFERENCES "service_order" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("callback_id") REFERENCES "callback" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("in_charge_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("cause_id") REFERENCES "cause" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("responsible_staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("compensation_approved_by_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("duplicate_of_id") REFERENCES "complaint" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "complaint_number" ON "complaint" ("number");
CREATE INDEX "complaint_received_at" ON "complaint" ("received_at");
CREATE INDEX "complaint_customer_id" ON "complaint" ("customer_id");
CREATE INDEX "complaint_contact_id" ON "complaint" ("contact_id");
CREATE INDEX "complaint_product_id" ON "complaint" ("product_id");
CREATE INDEX "complaint_order_id" ON "complaint" ("order_id");
CREATE INDEX "complaint_callback_id" ON "complaint" ("callback_id");
CREATE INDEX "complaint_owner_id" ON "complaint" ("owner_id");
CREATE INDEX "complaint_in_charge_id" ON "complaint" ("in_charge_id");
CREATE INDEX "complaint_state" ON "complaint" ("state");
CREATE INDEX "complaint_answer_due" ON "complaint" ("answer_due");
CREATE INDEX "complaint_close_due" ON "complaint" ("close_due");
CREATE INDEX "complaint_cause_id" ON "complaint" ("cause_id");
CREATE INDEX "complaint_responsible_staff_id" ON "complaint" ("responsible_staff_id");
CREATE INDEX "complaint_compensation_approved_by_id" ON "complaint" ("compensation_approved_by_id");
CREATE INDEX "complaint_duplicate_of_id" ON "complaint" ("duplicate_of_id");
CREATE TABLE "complaint_action" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "owner_id" INTEGER,
    "due" DATE,
    "done_at" TEXT,
    FOREIGN KEY ("complaint_id") REFERENCES "complaint" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("owner_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "complaint_action_complaint_id" ON "complaint_action" ("complaint_id");
CREATE INDEX "complaint_action_owner_id" ON "complaint_action" ("owner_id");
CREATE TABLE "complaint_event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" INTEGER,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("complaint_id") REFERENCES "complaint" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "complaint_event_complaint_id" ON "complaint_event" ("complaint_id");
CREATE INDEX "complaint_event_at" ON "complaint_event" ("at");
CREATE INDEX "complaint_event_staff_id" ON "complaint_event" ("staff_id");
CREATE TABLE "customer_index" (
    "customer_id" INTEGER NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "products" INTEGER NOT NULL,
    "last_contact_at" TEXT,
    "next_contact_at" TEXT,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE
);
CREATE INDEX "customer_index_sort_key" ON "customer_index" ("sort_key");
CREATE INDEX "customer_index_last_contact_at" ON "customer_index" ("last_contact_at");
CREATE INDEX "customer_index_next_contact_at" ON "customer_index" ("next_contact_at");
CREATE TABLE "customer_status_change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
);
CREATE INDEX "customer_status_change_customer_id" ON "customer_status_change" ("customer_id");
CREATE INDEX "customer_status_change_on_date" ON "customer_status_change" ("on_date");
CREATE TABLE "customer_tag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "tag" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
);
CREATE INDEX "customer_tag_customer_id" ON "customer_tag" ("customer_id");
CREATE INDEX "customer_tag_tag" ON "customer_tag" ("tag");
CREATE UNIQUE INDEX "customer_tag_customer_id_tag" ON "customer_tag" ("customer_id", "tag");
CREATE TABLE "event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "remarks" TEXT NOT NULL
);
CREATE TABLE "freight" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "quantity" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "planned_dispatch" DATE,
    "actual_dispatch" DATE,
    "planned_arrival" DATE,
    "actual_arrival" DATE,
    "documents_correct" INTEGER,
    "damage" TEXT NOT NULL,
    FOREIGN KEY ("order_id") REFERENCES "service_order" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "freight_order_id" ON "freight" ("order_id");
CREATE TABLE "gift" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "on_date" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "value_fen" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("approved_by_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "gift_customer_id" ON "gift" ("customer_id");
CREATE INDEX "gift_approved_by_id" ON "gift" ("approved_by_id");
CREATE TABLE "grade_change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "grade" TEXT,
    "at" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
);
CREATE INDEX "grade_change_customer_id" ON "grade_change" ("customer_id");
CREATE INDEX "grade_change_at" ON "grade_change" ("at");
CREATE TABLE "hold" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT,
    "reason" TEXT NOT NULL,
    FOREIGN KEY ("complaint_id") REFERENCES "complaint" ("id") ON DELETE RESTRICT
);
CREATE INDEX "hold_complaint_id" ON "hold" ("complaint_id");
CREATE TABLE "stored_file" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "stored_file_sha256" ON "stored_file" ("sha256");
CREATE TABLE "letter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "complaint_id" INTEGER,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER,
    "occurrence" DATE,
    "due_at" TEXT,
    "recipient" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "generated_at" TEXT,
    "printed_at" TEXT,
    "posted_at" TEXT,
    "replied_at" TEXT,
    "returned_at" TEXT,
    "return_reason" TEXT NOT NULL,
    "staff_id" INTEGER,
    "file_id" INTEGER,
    "first_page" INTEGER,
    "last_page" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("contact_id") REFERENCES "contact_person" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("complaint_id") REFERENCES "complaint" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "letter_number" ON "letter" ("number");
CREATE INDEX "letter_customer_id" ON "letter" ("customer_id");
CREATE INDEX "letter_contact_id" ON "letter" ("contact_id");
CREATE INDEX "letter_complaint_id" ON "letter" ("complaint_id");
CREATE INDEX "letter_posted_at" ON "letter" ("posted_at");
CREATE INDEX "letter_staff_id" ON "letter" ("staff_id");
CREATE INDEX "letter_file_id" ON "letter" ("file_id");
CREATE INDEX "letter_kind_source_table_source_id_occurrence" ON "letter" ("kind", "source_table", "source_id", "occurrence");
CREATE TABLE "invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "event_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "letter_id" INTEGER,
    "answer" TEXT NOT NULL,
    "attended" INTEGER,
    FOREIGN KEY ("event_id") REFERENCES "event" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT
);
CREATE INDEX "invitation_event_id" ON "invitation" ("event_id");
CREATE INDEX "invitation_customer_id" ON "invitation" ("customer_id");
CREATE INDEX "invitation_letter_id" ON "invitation" ("letter_id");
CREATE TABLE "points_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "on_date" DATE NOT NULL,
    "points" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("approved_by_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "points_entry_customer_id" ON "points_entry" ("customer_id");
CREATE INDEX "points_entry_approved_by_id" ON "points_entry" ("approved_by_id");
CREATE TABLE "promise" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    "all_day" INTEGER NOT NULL,
    "staff_id" INTEGER,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER,
    "kept_at" TEXT,
    "withdrawn_at" TEXT,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "promise_customer_id" ON "promise" ("customer_id");
CREATE INDEX "promise_due_at" ON "promise" ("due_at");
CREATE INDEX "promise_staff_id" ON "promise" ("staff_id");
CREATE TABLE "sequence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "last" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "sequence_name" ON "sequence" ("name");
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT
);
CREATE UNIQUE INDEX "setting_name" ON "setting" ("name");
CREATE TABLE "survey_reply" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "letter_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "entered_by_id" INTEGER,
    "received_at" TEXT NOT NULL,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("entered_by_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
);
CREATE INDEX "survey_reply_letter_id" ON "survey_reply" ("letter_id");
CREATE INDEX "survey_reply_entered_by_id" ON "survey_reply" ("entered_by_id");
CREATE VIRTUAL TABLE customer_gram USING fts5
    (grams, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE TABLE gram_version (version INTEGER NOT NULL);
