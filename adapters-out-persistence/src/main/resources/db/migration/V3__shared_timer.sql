-- What shall happen later. db-scheduler reads and writes it, so the columns have the names it wants; times are in UTC.
CREATE TABLE shared_timer (
    -- The timer's kind and its subject.
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB         NULL,
    execution_time       DATETIME(6)  NOT NULL,
    -- Who handles it just now, and when that one was last seen alive.
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_heartbeat       DATETIME(6)  NULL,
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT          NULL,
    -- Changes with every change of the row: who finishes with an older one has been overtaken.
    version              BIGINT       NOT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY shared_timer_due (picked, execution_time),
    KEY shared_timer_dead (picked, last_heartbeat)
);
