-- What lists are asked by, found by an index, so that a page of one programme costs the same in a
-- record of a thousand. A row whose value is in doubt is found by the other value too.
DO $$
DECLARE
    asked record;
    rows  text;
BEGIN
    FOR asked IN
        SELECT * FROM (VALUES
            ('agreement', 'programme'), ('agreement_approval', 'agreement'),
            ('agreement_signature', 'agreement'), ('allocation', 'frame'),
            ('allocation', 'programme'), ('body', 'programme'), ('body', 'project'),
            ('claim', 'conflict'), ('conflict', 'target'), ('decision', 'body'),
            ('decision', 'mandate'), ('decision', 'programme'), ('decision_task', 'decision'),
            ('delegation', 'programme'), ('document', 'programme'),
            ('document_version', 'document'), ('frame', 'programme'), ('frame_overrun', 'frame'),
            ('group_member', 'organisation'), ('handover', 'programme'), ('handover', 'project'),
            ('handover', 'unit'), ('handover_checklist', 'handover'), ('mandate', 'programme'),
            ('mandate_history', 'mandate'), ('membership', 'body'), ('organisation', 'number'),
            ('participation', 'programme'), ('period', 'programme'), ('position', 'programme'),
            ('project', 'parent'), ('project', 'programme'), ('question', 'target'),
            ('reconciliation', 'period'), ('standing_condition', 'body'), ('unit', 'organisation')
        ) AS of (rows, field)
    LOOP
        EXECUTE format('CREATE INDEX ON views.%I (%I)', asked.rows, asked.field);
    END LOOP;
    FOREACH rows IN ARRAY ARRAY[
        'agreement', 'agreement_approval', 'agreement_signature', 'allocation', 'body', 'claim',
        'conflict', 'decision', 'decision_task', 'delegation', 'document', 'document_version',
        'entry', 'entry_line', 'frame', 'frame_booking', 'frame_grant', 'frame_line',
        'frame_overrun', 'funding', 'funding_movement', 'group_member', 'handover',
        'handover_checklist', 'mandate', 'mandate_history', 'membership', 'organisation',
        'participation', 'period', 'position', 'project', 'question', 'reconciliation',
        'settlement', 'standing_condition', 'unit']
    LOOP
        EXECUTE format(
            'CREATE INDEX ON views.%I USING gin (doubt jsonb_path_ops) WHERE doubt IS NOT NULL',
            rows);
    END LOOP;
END
$$;

-- The programmes of a record are listed on every page: those that a reader sees are found, and not
-- looked for among all.
CREATE INDEX ON views.programme (access);
CREATE INDEX ON views.programme (owner);
CREATE INDEX ON views.programme (of_programme);
CREATE INDEX ON views.programme (of_body);
