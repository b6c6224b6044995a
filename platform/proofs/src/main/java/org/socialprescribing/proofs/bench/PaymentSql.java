package org.socialprescribing.proofs.bench;

/** A payment as one statement: reads the account's history, adds up, inserts the next event. */
final class PaymentSql {
  private PaymentSql() {}

  /**
   * @param account the number of the account, once
   * @param amount the amount, once
   */
  static String insert(String account, String amount) {
    return """
    with command as (
      select 'account-' || lpad((%s)::bigint::text, 6, '0') as account, (%s)::bigint as amount)
    insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
    select 'account', c.account, h.version + 1, gen_random_uuid(), 'paid.v1',
           jsonb_build_object('amount', c.amount, 'balance', h.balance + c.amount,
                              'reference', 'payment ' || h.version + 1, 'method', 'direct debit'),
           '{"actor": "bench", "causationId": null,
             "correlationId": "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11"}'
    from command c cross join lateral (
      select coalesce(max(e.version), 0) as version,
             coalesce(sum((e.payload ->> 'amount')::bigint), 0) as balance
      from event e where e.stream_type = 'account' and e.stream_id = c.account) h
    """
        .formatted(account, amount);
  }

  /** The same as a script for pgbench, in which every client walks through its own accounts. */
  static String script(Payments payments) {
    return """
    \\set account (:k * %d %% %d) * %d + :client_id
    \\set amount :k %% %d + 1
    %s;
    \\set k :k + 1
    """
        .formatted(
            Payments.STRIDE,
            payments.perWorker(),
            payments.workers(),
            Payments.AMOUNTS,
            insert(":account", ":amount").strip());
  }
}
