import { lookOf } from './nickname';

/*
 * Every pair is friendly: no word is about bodies, skin, wits, temper or wealth, and no animal is a word of abuse in
 * common English.
 */
const manners =
  'Amber Apricot Autumn Brave Breezy Bright Calm Careful Cheerful Cosmic Crimson Curious Daring Early Eager Gentle Glad Golden Happy Harbour Hopeful Humming Indigo Ivory Jolly Kind Lively Lucky Lunar Maple Meadow Merry Mighty Misty Modest Morning Mountain Nimble Noble Northern Ocean Olive Patient Playful Polar Polite Quick Quiet River Ruby Sailing Sandy Scarlet Silver Singing Snowy Solar Spring Starry Steady Summer Sunny Swift Teal Thoughtful Tidy Tranquil Travelling Velvet Violet Wandering Warm Western Willow Winter Wise'.split(
    ' ',
  );
const animals =
  'Albatross Antelope Badger Bison Blackbird Bluebird Bumblebee Butterfly Caribou Chamois Chinchilla Cormorant Crane Cricket Curlew Deer Dolphin Dormouse Dragonfly Eagle Egret Falcon Finch Firefly Flamingo Fox Gazelle Gecko Giraffe Goldfinch Hare Hedgehog Heron Hoopoe Ibex Ibis Jackdaw Jaguar Kestrel Kingfisher Kiwi Koala Ladybird Lark Lemur Leopard Linnet Lynx Magpie Marmot Marten Merlin Moose Moth Narwhal Newt Nightingale Ocelot Octopus Oriole Osprey Otter Owl Panda Partridge Pelican Penguin Petrel Plover Puffin Quokka Raven Redstart Robin Salmon Seal Skylark Snowfinch Sparrow Squirrel Starling Stork Sturgeon Swallow Swan Swift Tern Thrush Tiger Toucan Turtle Wagtail Walrus Wombat Woodpecker Wren Zebra'.split(
    ' ',
  );

/** How many names there are before one needs a number. */
export const nameCount = manners.length * animals.length;

/** One of the names that the list makes, by its number from 0. */
function nameAt(at: number): string {
  return `${manners[Math.floor(at / animals.length)] ?? ''} ${animals[at % animals.length] ?? ''}`;
}

/** Whether a name is one that the list makes, with or without a number. */
export function isListed(name: string): boolean {
  const [manner = '', animal = '', ...rest] = name.split(' ');
  return manners.includes(manner) && animals.includes(animal) && rest.length < 2 && /^\d{0,3}$/.test(rest.join(''));
}

/**
 * A name of the list that nobody has yet, nor one that looks the same.
 *
 * @param start where to begin to look, from 0 to 1
 */
export function freeName(taken: readonly string[], start: number): string {
  const looks = new Set(taken.map(lookOf));
  const first = Math.floor(start * nameCount) % nameCount;
  // A step without a common factor comes by every name once; it makes neighbours differ in both words.
  for (let step = 0; step < nameCount; step += 1) {
    const name = nameAt((first + step * 101) % nameCount);
    if (!looks.has(lookOf(name))) return name;
  }
  const name = nameAt(first);
  for (let more = 2; ; more += 1) {
    const numbered = `${name} ${String(more)}`;
    if (!looks.has(lookOf(numbered))) return numbered;
  }
}
