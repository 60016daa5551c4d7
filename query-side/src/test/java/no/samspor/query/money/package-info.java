/** What the tests of money share: one frame of two lines, and one voucher. */
package no.samspor.query.money;
