import { endsStatement } from '../sentenceShape.ts';
import type { Line } from './furnitureRule.ts';

const SHARE_WORDS = new Set(
  'share tweet facebook twitter x linkedin whatsapp email e-mail mail print copy link telegram vk vkontakte viber reddit pinterest save bookmark listen messenger threads bluesky mastodon instagram youtube tiktok pocket flipboard rss comments comment likes views this article page story on via to with copied by follow us icon button open close gift post teilen drucken merken partager imprimer compartir imprimir guardar enviar поделиться печать вконтакте одноклассники копировать ссылку скопировать ссылка распечатать'.split(
    ' ',
  ),
);
const SHARE_VERBS =
  /^(?:share|copied|tweet|facebook|print|save|copy|follow|email|whatsapp|linkedin|teilen|drucken|partager|imprimer|compartir|imprimir|поделиться|печать|распечатать|скопировать|telegram|twitter|listen|bookmark)$/iu;

/** A line of nothing but what may be done with a page and where: "Share Tweet Email 12"; one word of doing is enough. */
export const isShareBar = ({ text, words }: Line): boolean =>
  words.length >= 1 &&
  words.length <= 16 &&
  !endsStatement(text) &&
  words.every((word) => SHARE_WORDS.has(word.toLowerCase()) || /^\d[\d.,]*k?$/iu.test(word)) &&
  words.some((word) => SHARE_VERBS.test(word)) &&
  !/^\d/.test(text);
